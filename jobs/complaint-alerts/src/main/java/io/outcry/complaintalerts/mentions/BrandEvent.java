// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts.mentions;

import io.outcry.complaintalerts.order.Timed;
import io.outcry.domain.brands.matching.BrandMatch;
import io.outcry.domain.brands.matching.Voice;
import io.outcry.domain.signs.TextSigns;
import io.outcry.domain.spikes.CountedPane;
import io.outcry.schemas.control.ControlEvent;
import io.outcry.schemas.posts.Post;
import io.outcry.text.TextModel;
import io.outcry.text.TextScore;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An event of a brand: a post, a later version of one, a deletion of a post or of an author, a
 * control event, or a pane of five minutes. Key: the brand. Also in state, while it waits for its
 * turn.
 *
 * <p>Evolution: add components only, where 0, false or null is their honest value for old state;
 * never rename, retype or drop one.
 *
 * @param match why the post counts for the brand
 * @param post null when something is gone or a person speaks
 * @param score of the post's text
 * @param edit whether it is a later version, which replaces the text and counts nothing
 * @param tooLate later than the allowed lateness: its five-minute window was closed when it came
 * @param goneId the id of the post that is gone
 * @param goneAuthor the network and id of the author whose posts are gone: {@code x:99}
 * @param control a control event; then all else is null
 * @param signs what the post's text says besides its score; null where nobody asked
 * @param pane a pane of five minutes; then all else is null
 * @param meaning of the post's text; null where it was not read closely
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record BrandEvent(
    BrandMatch match,
    @Nullable Post post,
    @Nullable TextScore score,
    boolean edit,
    boolean tooLate,
    @Nullable String goneId,
    @Nullable String goneAuthor,
    long atMillis,
    @Nullable ControlEvent control,
    @Nullable TextSigns signs,
    @Nullable CountedPane pane,
    byte @Nullable [] meaning)
    implements Timed {

  /** About posts whose text says nothing besides its score. */
  public BrandEvent(
      BrandMatch match,
      @Nullable Post post,
      @Nullable TextScore score,
      boolean edit,
      boolean tooLate,
      @Nullable String goneId,
      @Nullable String goneAuthor,
      long atMillis) {
    this(match, post, score, edit, tooLate, goneId, goneAuthor, atMillis, null, null, null, null);
  }

  /** A control event of a brand. */
  public static BrandEvent told(String brand, ControlEvent event) {
    BrandMatch match = new BrandMatch(brand, Voice.OTHER, List.of());
    long atMillis = event.at().toEpochMilli();
    return new BrandEvent(
        match, null, null, false, false, null, null, atMillis, event, null, null, null);
  }

  /** Five minutes of a brand are over. */
  public static BrandEvent counted(String brand, CountedPane pane) {
    BrandMatch match = new BrandMatch(brand, Voice.OTHER, List.of());
    long atMillis = pane.endMillis() - 1;
    return new BrandEvent(
        match, null, null, false, false, null, null, atMillis, null, null, pane, null);
  }

  public String brand() {
    return match.brandId();
  }

  /** True for what is counted: a post, once. */
  public boolean isMention() {
    return post != null && !edit;
  }

  /** Whether the text is in a language with scores; a repost without text has none to be read. */
  public boolean isUnderstood() {
    Post heard = Objects.requireNonNull(post);
    TextScore read = Objects.requireNonNull(score);
    return heard.isBareRepost() || TextModel.understands(read.language());
  }

  @Override
  public boolean movesTime() {
    return post != null;
  }

  @Override
  public String tieBreak() {
    if (pane != null) {
      return "4 " + pane.startMillis();
    }
    if (control != null) {
      return "3 " + control.id();
    }
    return post != null ? "1 " + post.id() + edit : "2 " + goneId + goneAuthor;
  }
}
