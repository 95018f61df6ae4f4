// The states of nodes and clusters as pills: always the word, colour only helps.

import { h } from './dom.js';

const KINDS = {
  ACTIVE: 'good',
  STABLE: 'good',
  RUNNING: 'good',
  READY: 'good',
  STARTING: 'moving',
  TERMINATING: 'moving',
  DRAINING: 'moving',
  MIXED: 'moving',
  READY_TO_UPGRADE: 'moving',
  READY_TO_RUN_UPGRADE_TASKS: 'moving',
  RUNNING_UPGRADE_TASKS: 'moving',
  RUNNING_FINALIZE_UPGRADE_TASKS: 'moving',
  STOPPING: 'moving',
  INSTALLING: 'moving',
  ERROR: 'bad',
  OFFLINE: 'bad',
  UPGRADE_TASKS_FAILED: 'bad',
  DEAD: 'bad',
  KILLED: 'bad',
  REFUSED: 'bad',
  TRIGGERED: 'bad',
  ACKNOWLEDGED: 'moving',
  RESOLVED: 'good',
};

/** @param none what is said where there is no state */
export const state = (word, none = 'unknown', testId = null) =>
  h('span', { class: `state ${KINDS[word?.toUpperCase()] ?? ''}`, 'data-testid': testId }, word?.replaceAll('_', ' ') ?? none);
