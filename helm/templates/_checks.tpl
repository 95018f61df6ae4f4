{{/* What a schema cannot say, or cannot say in words for people. Renders nothing. */}}
{{- define "rollgate.checks" -}}
{{- if not .Values.existingSecret -}}
{{- fail "existingSecret: name the Secret that holds the bot's tokens (its keys are listed in values.yaml)" -}}
{{- end -}}
{{- if not (dig "rollgate" "clusters" dict .Values.config) -}}
{{- fail "config.rollgate.clusters: name at least one cluster with its base-url, channel and policy.approvers" -}}
{{- end -}}
{{- include "rollgate.noSecrets" (dict "at" "config" "map" .Values.config) -}}
{{- range $name, $pager := dig "rollgate" "pagers" dict .Values.config -}}
{{- if eq $pager.type "webhook" -}}
{{- /* many receivers know their senders by nothing but the address they call */ -}}
{{- include "rollgate.noSecret" (dict "path" (printf "config.rollgate.pagers.%s.url" $name) "value" (get $pager "url")) -}}
{{- end -}}
{{- end -}}
{{- if and (eq .Values.database.type "postgresql") (not .Values.database.postgresql.url) -}}
{{- fail "database.postgresql.url: give the database, like jdbc:postgresql://host:5432/rollgate" -}}
{{- end -}}
{{- if and .Values.ingress.enabled (ne .Values.slack.mode "http") -}}
{{- fail "ingress.enabled: with slack.mode socket nothing comes in; set slack.mode to http, or leave the ingress out" -}}
{{- end -}}
{{- if and .Values.ingress.enabled (not .Values.ingress.host) -}}
{{- fail "ingress.host: give the host that Slack calls, as the Slack app's manifest has it" -}}
{{- end -}}
{{- end -}}

{{/* A ConfigMap is open to many: a secret's value in it is refused, a placeholder is not. */}}
{{- define "rollgate.noSecrets" -}}
{{- $at := .at -}}
{{- range $key, $value := .map -}}
{{- $path := printf "%s.%s" $at $key -}}
{{- if kindIs "map" $value -}}
{{- include "rollgate.noSecrets" (dict "at" $path "map" $value) -}}
{{- else if has (last (splitList "." $key) | lower | replace "-" "" | replace "_" "") (list "token" "bottoken" "apptoken" "signingsecret" "password" "routingkey" "apikey" "secret") -}}
{{- include "rollgate.noSecret" (dict "path" $path "value" $value) -}}
{{- end -}}
{{- end -}}
{{- end -}}

{{- define "rollgate.noSecret" -}}
{{- if and .value (not (hasPrefix "${" (toString .value))) -}}
{{- fail (printf "%s: a secret does not belong here; put it into the Secret that existingSecret names, under the key %s" .path (trimPrefix "config." .path)) -}}
{{- end -}}
{{- end -}}
