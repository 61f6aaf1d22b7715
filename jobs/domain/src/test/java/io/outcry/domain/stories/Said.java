// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.stories;

import io.outcry.domain.Changed;
import io.outcry.domain.brands.matching.Voice;
import io.outcry.domain.links.Link;
import io.outcry.domain.links.PostLinks;
import io.outcry.domain.signs.TextSigns;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A post that somebody said, for tests: by default a complaint of a customer on X that opens its
 * own conversation, each by a person of its own. Each method gives a changed copy.
 */
public record Said(
    String id,
    String network,
    Voice voice,
    PostForm form,
    @Nullable String parentId,
    String conversation,
    String author,
    long followers,
    long atMillis,
    String text,
    long complaintMicros,
    long positiveMicros,
    TextSigns signs,
    List<Link> links) {
  /** 2026-01-05T10:00:00Z. */
  public static final long START_MILLIS = 1_767_607_200_000L;

  public static Said complaint(String id, String text) {
    return new Said(
        id,
        "x",
        Voice.CUSTOMER,
        PostForm.ORIGINAL,
        null,
        id,
        "by-" + id,
        -1,
        START_MILLIS,
        text,
        900_000,
        20_000,
        TextSigns.NONE,
        List.of());
  }

  /** Says "me too" in the conversation of {@code rootId}. */
  public static Said reply(String id, String rootId) {
    return complaint(id, "me too").answering(rootId, rootId);
  }

  /** Shares {@code originalId}, as X does it: with the text of the original. */
  public static Said repost(String id, String originalId, String text) {
    return complaint(id, text).formed(PostForm.REPOST, originalId, originalId);
  }

  public static Said company(String id, String text) {
    Said said = complaint(id, text).by("AcmeAirHelp").scored(100_000, 300_000);
    return said.spoken(Voice.COMPANY);
  }

  public Said answering(String parent, String root) {
    return formed(PostForm.REPLY, parent, root);
  }

  public Said secondsAfterStart(double seconds) {
    return at(START_MILLIS + (long) (1000 * seconds));
  }

  public Said at(long millis) {
    return Changed.in(this, "atMillis", millis);
  }

  public Said by(String who) {
    return Changed.in(this, "author", who);
  }

  public Said followedBy(long people) {
    return Changed.in(this, "followers", people);
  }

  public Said on(String where) {
    return Changed.in(this, "network", where);
  }

  public Said saying(String words) {
    return Changed.in(this, "text", words);
  }

  public Said scored(long complaint, long positive) {
    return Changed.in(Changed.in(this, "complaintMicros", complaint), "positiveMicros", positive);
  }

  /** With what its text says besides. */
  public Said meaning(TextSigns what) {
    return Changed.in(this, "signs", what);
  }

  /** With a link of a kind, as the network tells it, or in its text. */
  public Said sharing(String kind, String url) {
    return Changed.in(this, "links", new PostLinks().carrying(kind, url).all());
  }

  public Said formed(PostForm how, String parent, String root) {
    return Changed.in(
        Changed.in(Changed.in(this, "form", how), "parentId", parent), "conversation", root);
  }

  private Said spoken(Voice whose) {
    return Changed.in(this, "voice", whose);
  }

  public HeardPost post() {
    return new HeardPost(
        id,
        network,
        voice,
        form,
        parentId,
        conversation,
        "id-of-" + author,
        author,
        followers,
        atMillis,
        text,
        "https://" + network + ".example/" + id,
        "en",
        1_000_000 - positiveMicros - 100_000,
        100_000,
        positiveMicros,
        complaintMicros,
        true,
        signs,
        null,
        links);
  }
}
