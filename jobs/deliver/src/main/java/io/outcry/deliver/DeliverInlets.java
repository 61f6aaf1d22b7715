// SPDX-License-Identifier: Apache-2.0
package io.outcry.deliver;

import io.outcry.schemas.alerts.Alert;
import io.outcry.schemas.control.SourceStatus;
import io.outcry.schemas.stories.StoryChange;
import io.outcry.schemas.windows.BrandWindow;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.jspecify.annotations.Nullable;

/**
 * The inputs of job 3.
 *
 * @param alerts their revisions in order per alert; what comes twice is dropped or told apart
 * @param sources which networks are heard; null where nobody says
 * @param stories for digests; null where nobody wants one
 * @param windows for digests, likewise
 */
public record DeliverInlets(
    DataStream<Alert> alerts,
    @Nullable DataStream<SourceStatus> sources,
    @Nullable DataStream<StoryChange> stories,
    @Nullable DataStream<BrandWindow> windows) {

  /** Alerts alone. */
  public static DeliverInlets of(DataStream<Alert> alerts) {
    return new DeliverInlets(alerts, null, null, null);
  }
}
