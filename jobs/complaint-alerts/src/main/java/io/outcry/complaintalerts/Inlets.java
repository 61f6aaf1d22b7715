// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts;

import io.outcry.complaintalerts.catalog.CatalogInlet;
import io.outcry.complaintalerts.order.EventOrder;
import io.outcry.complaintalerts.reading.CloseReading;
import io.outcry.schemas.posts.Inbound;
import java.time.Duration;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.connector.source.Source;
import org.jspecify.annotations.Nullable;

/**
 * Where posts and control events come from, and how closely posts are read. All differences between
 * a recording, an embedded live run and a cluster that concern the input are here.
 *
 * @param posts yields each record with its event time, so that watermarks are made per split
 * @param readers how many tasks read: at most one per split, unless the watermarks mark a task
 *     without a split idle; otherwise such a task holds back all watermarks until it ends, and then
 *     they jump to the end of time
 * @param order how keyed operators take their events
 * @param waitForRoot how long a reply that names no brand waits for its root
 * @param control control events; null for none
 * @param brands newer brands; null for none
 * @param sources reports of listeners; null for none
 * @param reading who reads some posts closely; null for nobody
 */
public record Inlets(
    Source<Inbound, ?, ?> posts,
    WatermarkStrategy<Inbound> watermarks,
    int readers,
    EventOrder order,
    Duration waitForRoot,
    @Nullable ControlInlet control,
    @Nullable CatalogInlet brands,
    @Nullable SourcesInlet sources,
    @Nullable CloseReading reading) {

  /** Posts alone, read once. */
  public Inlets(
      Source<Inbound, ?, ?> posts,
      WatermarkStrategy<Inbound> watermarks,
      int readers,
      EventOrder order,
      Duration waitForRoot) {
    this(posts, watermarks, readers, order, waitForRoot, null, null, null, null);
  }

  /** The same, with control events; none if null. */
  public Inlets control(@Nullable ControlInlet newControl) {
    return new Inlets(
        posts, watermarks, readers, order, waitForRoot, newControl, brands, sources, reading);
  }

  /** The same, with brands that may change. */
  public Inlets brands(CatalogInlet newBrands) {
    return new Inlets(
        posts, watermarks, readers, order, waitForRoot, control, newBrands, sources, reading);
  }

  /** The same, with reports of listeners. */
  public Inlets sources(SourcesInlet newSources) {
    return new Inlets(
        posts, watermarks, readers, order, waitForRoot, control, brands, newSources, reading);
  }

  /** The same, with some posts read closely; by nobody if null. */
  public Inlets read(@Nullable CloseReading newReading) {
    return new Inlets(
        posts, watermarks, readers, order, waitForRoot, control, brands, sources, newReading);
  }
}
