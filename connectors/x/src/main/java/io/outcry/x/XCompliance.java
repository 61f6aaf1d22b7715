// SPDX-License-Identifier: Apache-2.0
package io.outcry.x;

import io.outcry.network.Listening;
import io.outcry.network.Network;
import io.outcry.schemas.posts.PostFormat;
import io.outcry.x.api.XApi;
import io.outcry.x.stream.V2Stream;
import java.time.Duration;
import java.util.List;

/**
 * What is no longer public on X, through the compliance streams, which are part of some plans only.
 * A network of its own beside {@link XNetwork}: that deletions are heard does not mean that posts
 * are. Its deletions are those of {@code x}.
 */
public final class XCompliance implements Network {
  private static final long serialVersionUID = 1;

  private final XApi api;
  private final int backfillMinutes;
  private final Duration longestSilence;

  public XCompliance(XApi api, XPlan plan) {
    this(api, plan, V2Stream.LONGEST_SILENCE);
  }

  XCompliance(XApi api, XPlan plan, Duration longestSilence) {
    this.api = api;
    this.backfillMinutes = plan.backfillMinutes();
    this.longestSilence = longestSilence;
  }

  @Override
  public String name() {
    return "x-compliance";
  }

  /** X parts each of the two streams into four. */
  @Override
  public List<String> places() {
    return List.of(
        "tweets/1", "tweets/2", "tweets/3", "tweets/4", "users/1", "users/2", "users/3", "users/4");
  }

  @Override
  public PostFormat format() {
    return new XV2Format();
  }

  @Override
  public Listening listenTo(String place) {
    int slash = place.indexOf('/');
    return new V2Stream(
        api,
        "/2/%s/compliance/stream?partition=%s"
            .formatted(place.substring(0, slash), place.substring(slash + 1)),
        () -> {},
        backfillMinutes,
        "not connected to X, which tells deletions of that time no more",
        longestSilence);
  }
}
