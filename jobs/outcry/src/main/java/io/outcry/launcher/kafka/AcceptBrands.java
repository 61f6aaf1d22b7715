// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.kafka;

import io.outcry.complaintalerts.catalog.PublishedBrands;
import io.outcry.launcher.config.reading.ConfigProblemsException;
import io.outcry.schemas.config.ConfigDocument;
import io.outcry.schemas.posts.DeadLetter;
import io.outcry.schemas.posts.MalformedPostException;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.metrics.Counter;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Lets brands pass that are in order. A version that is not is refused as a whole: it is counted
 * ({@code configRefused}), leaves as a dead letter, and the one before stays.
 */
final class AcceptBrands extends ProcessFunction<RawRecord, PublishedBrands> {
  private static final String REFUSED = "config";
  private static final long serialVersionUID = 1;

  private transient Counter refused;

  @Override
  public void open(OpenContext context) {
    refused = getRuntimeContext().getMetricGroup().counter("configRefused");
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
      }
    } catch (MalformedPostException e) {
      refused.inc();
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
