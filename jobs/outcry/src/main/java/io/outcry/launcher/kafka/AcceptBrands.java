// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.kafka;

import io.outcry.complaintalerts.catalog.PublishedBrands;
import io.outcry.launcher.config.reading.ConfigProblemsException;
import io.outcry.schemas.config.ConfigDocument;
import io.outcry.schemas.logs.LogLine;
import io.outcry.schemas.metrics.Metrics;
import io.outcry.schemas.posts.DeadLetter;
import io.outcry.schemas.posts.MalformedPostException;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets brands pass that are in order. A version that is not is refused as a whole: it is counted
 * ({@code brandsRefused}), leaves as a dead letter, and the one before stays. {@code brandsVersion}
 * is the newest that passed, 0 before the first. Both are logged.
 */
final class AcceptBrands extends ProcessFunction<RawRecord, PublishedBrands> {
  private static final String REFUSED = "config";
  private static final long serialVersionUID = 1;

  private static final Logger LOG = LoggerFactory.getLogger(AcceptBrands.class);

  private transient Counter refused;
  private transient volatile long version;

  @Override
  public void open(OpenContext context) {
    MetricGroup family = getRuntimeContext().getMetricGroup().addGroup(Metrics.FAMILY);
    refused = family.counter("brandsRefused");
    family.gauge("brandsVersion", () -> version);
  }

  @Override
  public void processElement(RawRecord record, Context context, Collector<PublishedBrands> out) {
    if (record.bytes().length == 0) { // compaction's way to say that a key is gone
      return;
    }
    try {
      ConfigDocument document = DecodeContract.read(record.bytes(), ConfigDocument.class);
      if (document.key().equals(ConfigDocument.BRANDS)) {
        out.collect(checked(document));
        version = document.version();
        LOG.info("{}", LogLine.of("brands-taken").with("version", version));
      }
    } catch (MalformedPostException e) {
      refused.inc();
      LOG.warn(
          "{}",
          LogLine.of("brands-refused").with("from", record.place()).with("why", e.getMessage()));
      context.output(DecodeContract.DEAD_LETTERS, DeadLetter.of(e, record.place(), record.bytes()));
    }
  }

  private static PublishedBrands checked(ConfigDocument document) throws MalformedPostException {
    if (document.version() <= ConfigDocument.OF_A_FILE) {
      throw new MalformedPostException(
          REFUSED, "version " + document.version() + "; what is published has 2 or more");
    }
    PublishedBrands brands = new PublishedBrands(document.version(), document.document());
    try {
      new ReadBrands().read(brands);
    } catch (ConfigProblemsException e) {
      throw new MalformedPostException(REFUSED, String.valueOf(e.getMessage()));
    }
    return brands;
  }
}
