// SPDX-License-Identifier: Apache-2.0
package io.outcry.x;

import io.outcry.network.Listening;
import io.outcry.network.Network;
import io.outcry.schemas.posts.PostFormat;
import io.outcry.x.api.XApi;
import io.outcry.x.rules.Rule;
import io.outcry.x.rules.RuleBook;
import io.outcry.x.rules.Rules;
import io.outcry.x.rules.XBrand;
import io.outcry.x.stream.V2Stream;
import java.time.Duration;
import java.util.List;

/** X through the filtered stream of the v2 API, with rules made of brands. */
public final class XNetwork implements Network {
  private static final long serialVersionUID = 1;

  static final String STREAM =
      "/2/tweets/search/stream"
          + "?tweet.fields=attachments,author_id,conversation_id,created_at,edit_history_tweet_ids,"
          + "entities,lang,note_tweet,public_metrics,referenced_tweets"
          + "&expansions=author_id,attachments.media_keys,referenced_tweets.id,"
          + "referenced_tweets.id.attachments.media_keys,edit_history_tweet_ids"
          + "&user.fields=public_metrics,username"
          + "&media.fields=media_key,preview_image_url,type,url";

  private final XApi api;
  private final List<Rule> rules;
  private final int backfillMinutes;
  private final Duration longestSilence;

  /**
   * @throws IllegalArgumentException if the brands make no rules that X would take
   */
  public XNetwork(XApi api, List<XBrand> brands, XPlan plan) {
    this(api, brands, plan, V2Stream.LONGEST_SILENCE);
  }

  XNetwork(XApi api, List<XBrand> brands, XPlan plan, Duration longestSilence) {
    this.api = api;
    this.rules = Rules.of(brands, plan.maxRuleLength(), plan.maxRules());
    this.backfillMinutes = plan.backfillMinutes();
    this.longestSilence = longestSilence;
  }

  @Override
  public String name() {
    return "x";
  }

  @Override
  public List<String> places() {
    return List.of("filtered-stream");
  }

  @Override
  public PostFormat format() {
    return new XV2Format();
  }

  @Override
  public Listening listenTo(String place) {
    RuleBook book = new RuleBook(api);
    return new V2Stream(
        api,
        STREAM,
        () -> book.synchronise(rules),
        backfillMinutes,
        "not connected to X, which sends posts of that time no more",
        longestSilence);
  }
}
