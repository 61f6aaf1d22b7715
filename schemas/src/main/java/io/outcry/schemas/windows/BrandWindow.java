// SPDX-License-Identifier: Apache-2.0
package io.outcry.schemas.windows;

import io.outcry.schemas.mentions.Sentiment;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A brand over one span of time: {@code brand-window.v1}, a line per brand, window and revision.
 *
 * @param end exclusive
 * @param size {@code PT5M} (tumbling) or {@code PT1H} (sliding by five minutes)
 * @param revision 1 when the watermark passes the end, one more each time late posts changed it
 * @param authors distinct, estimated above 64
 * @param net mean of positive minus negative, -1 to 1; null without mentions
 * @param complaints mentions with a complaint probability of at least one half
 * @param answeredShare share of the complaints that the brand answered; null until known
 * @param reproduction mean number of further posts that one post brings
 * @param surprise 0 to 1: one half means a record that comes twice a week
 * @param warming true in the first day of a brand, while its surprises are a guess
 * @param notUnderstood share of the mentions that the text model could not read, 0 to 1
 * @param complaintSurprise as surprise, of the complaints alone
 * @param trend a lasting change of the negative share, of {@code PT1H} only, told for 28 days;
 *     otherwise null
 */
public record BrandWindow(
    String brand,
    Instant start,
    Instant end,
    String size,
    int revision,
    long mentions,
    long authors,
    @Nullable Sentiment sentiment,
    @Nullable Double net,
    long complaints,
    @Nullable Double answeredShare,
    long originals,
    long reposts,
    long replies,
    long quotes,
    double reproduction,
    double surprise,
    boolean warming,
    double notUnderstood,
    Map<String, Long> perNetwork,
    double complaintSurprise,
    @Nullable Trend trend) {

  /**
   * A lasting change of the negative share against the brand's own weekly rhythm.
   *
   * @param since start of the day from which it holds
   * @param before share that was ordinary for these days, 0 to 1
   * @param after share that they had
   * @param direction {@code up}: more negative, or {@code down}
   */
  public record Trend(Instant since, double before, double after, String direction) {}
}
