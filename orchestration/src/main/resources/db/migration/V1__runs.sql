-- Runs and what was told of them, for H2 and PostgreSQL alike.

-- live_cluster is the cluster while the run is live and null afterwards: unique, so a cluster has one live run.
CREATE TABLE run (
  id           VARCHAR(40)              NOT NULL PRIMARY KEY,
  cluster      VARCHAR(200)             NOT NULL,
  live_cluster VARCHAR(200)             UNIQUE,
  version      BIGINT                   NOT NULL,
  created_at   TIMESTAMP WITH TIME ZONE NOT NULL,
  ended_at     TIMESTAMP WITH TIME ZONE,
  tick_due     TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX run_of_cluster ON run (cluster, created_at);

CREATE TABLE event (
  run_id VARCHAR(40)              NOT NULL REFERENCES run (id),
  number BIGINT                   NOT NULL,
  at     TIMESTAMP WITH TIME ZONE NOT NULL,
  name   VARCHAR(100)             NOT NULL,
  body   VARCHAR(1000000)         NOT NULL,
  PRIMARY KEY (run_id, number)
);

CREATE TABLE cursor (
  run_id        VARCHAR(40)              NOT NULL REFERENCES run (id),
  projection    VARCHAR(100)             NOT NULL,
  told          BIGINT                   NOT NULL,
  memo          VARCHAR(100000)          NOT NULL,
  attempts      INTEGER                  NOT NULL,
  last_error    VARCHAR(2000),
  not_before    TIMESTAMP WITH TIME ZONE NOT NULL,
  claimed_until TIMESTAMP WITH TIME ZONE NOT NULL,
  revision      BIGINT                   NOT NULL,
  PRIMARY KEY (run_id, projection)
);
