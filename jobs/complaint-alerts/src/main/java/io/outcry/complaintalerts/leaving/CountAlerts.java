// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts.leaving;

import io.outcry.schemas.alerts.Alert;
import io.outcry.schemas.logs.LogLine;
import io.outcry.schemas.metrics.Labelled;
import io.outcry.schemas.metrics.LatencyBuckets;
import io.outcry.schemas.metrics.Metrics;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Passes alerts on. Metrics: {@code severity.<severity>.alerts}, first revisions; {@code
 * status.<status>.revisions}, all; {@code postToAlertSeconds}, from the change that a firing
 * revision tells, which is the time of a post, to now. Logs each revision but those that only say
 * that the story is hotter.
 */
public final class CountAlerts extends ProcessFunction<Alert, Alert> {
  public static final String UID = "alerts-count";

  private static final Logger LOG = LoggerFactory.getLogger(CountAlerts.class);
  private static final String HOTTER = "hotter";
  private static final String FIRING = "firing";
  private static final List<String> SEVERITIES = List.of("low", "medium", "high", "critical");
  private static final List<String> STATUSES = List.of(FIRING, "answered", "resolved", "retracted");
  private static final long serialVersionUID = 1;

  private transient Labelled<Counter> bySeverity;
  private transient Labelled<Counter> byStatus;
  private transient LatencyBuckets postToAlert;

  @Override
  public void open(OpenContext context) {
    MetricGroup family = getRuntimeContext().getMetricGroup().addGroup(Metrics.FAMILY);
    bySeverity =
        new Labelled<>(severity -> family.addGroup("severity", severity).counter("alerts"));
    byStatus = new Labelled<>(status -> family.addGroup("status", status).counter("revisions"));
    SEVERITIES.forEach(bySeverity::of); // seen at 0, so that the first is an increase
    STATUSES.forEach(byStatus::of);
    postToAlert = new LatencyBuckets();
    MetricGroup seconds = family.addGroup("postToAlertSeconds");
    postToAlert.forEach(
        (bound, count) ->
            seconds
                .addGroup(LatencyBuckets.BOUND, bound)
                .gauge(LatencyBuckets.COUNT, count::getAsLong));
  }

  @Override
  public void processElement(Alert alert, Context context, Collector<Alert> out) {
    out.collect(alert);
    byStatus.of(alert.status()).inc();
    if (alert.revision() == 1) {
      bySeverity.of(alert.severity()).inc();
    }
    if (alert.status().equals(FIRING)) {
      postToAlert.took(context.timerService().currentProcessingTime() - alert.at().toEpochMilli());
    }
    if (!alert.reason().equals(HOTTER) && LOG.isInfoEnabled()) {
      LOG.info("{}", line(alert));
    }
  }

  private static LogLine line(Alert alert) {
    return LogLine.of(alert.revision() == 1 ? "alert-raised" : "alert-changed")
        .with("id", alert.alertId())
        .with("revision", alert.revision())
        .with("brand", alert.brand().id())
        .with("status", alert.status())
        .with("reason", alert.reason())
        .with("severity", alert.severity())
        .with("urgency", alert.urgency());
  }
}
