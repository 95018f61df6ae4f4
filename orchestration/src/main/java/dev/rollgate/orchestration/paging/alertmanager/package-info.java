/** Prometheus' Alertmanager, told as a rule of Prometheus would tell it: again and again, while it is so. */
@NullMarked
package dev.rollgate.orchestration.paging.alertmanager;

import org.jspecify.annotations.NullMarked;
