/** The Helm chart and the image it runs, as Kubernetes and the bot would get them; helm's own code renders and lints. */
package dev.rollgate.bot.chart;
