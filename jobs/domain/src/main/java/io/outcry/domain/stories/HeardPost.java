// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.stories;

import io.outcry.domain.authors.Hash64;
import io.outcry.domain.brands.StoryKind;
import io.outcry.domain.brands.matching.Voice;
import io.outcry.domain.links.Link;
import io.outcry.domain.responses.CompanyPost;
import io.outcry.domain.responses.Opening;
import io.outcry.domain.signs.RiskSign;
import io.outcry.domain.signs.TextSigns;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A post as the desk of a brand hears it, scored. Probabilities are millionths.
 *
 * @param parentId what it replies to, quotes or reposts
 * @param conversation where the network says that it belongs: a root, a parent, or itself
 * @param author the handle, or the id where there is none
 * @param followers of the author; -1 where unknown
 * @param atMillis when it was written, epoch milliseconds
 * @param understood whether the text model could read its language
 * @param signs what its text says besides
 * @param meaning of its text, as {@link io.outcry.domain.grouping.Meaning#of} has it; null where it
 *     was not read closely
 * @param links what it passes on, each once
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record HeardPost(
    String id,
    String network,
    Voice voice,
    PostForm form,
    @Nullable String parentId,
    String conversation,
    String authorId,
    String author,
    long followers,
    long atMillis,
    String text,
    @Nullable String url,
    String language,
    long negativeMicros,
    long neutralMicros,
    long positiveMicros,
    long complaintMicros,
    boolean understood,
    TextSigns signs,
    byte @Nullable [] meaning,
    List<Link> links) {

  /** The hash under which the author is known. */
  long authorHash() {
    return Hash64.ofAuthor(network, authorId);
  }

  public boolean isRepost() {
    return form == PostForm.REPOST;
  }

  /** More likely a complaint than not. */
  boolean isComplaint() {
    return complaintMicros >= 500_000;
  }

  /** A complaint, or of a kind that spreads like one: protest, a rumour, irony, a farewell. */
  public boolean isGrievance() {
    return isComplaint()
        || signs.kind() == StoryKind.COMPLAINT
        || signs.kind() == StoryKind.BACKLASH
        || signs.kind() == StoryKind.QUESTION;
  }

  /** Mostly glad: who says thank you waits for nothing. */
  boolean isContent() {
    return positiveMicros >= 500_000;
  }

  /** What it is as the opening of a conversation. */
  Opening opening() {
    List<String> risks = signs.risks().stream().map(RiskSign::kind).toList();
    return new Opening(isComplaint(), author, authorHash(), url, atMillis, risks);
  }

  /** What it is as a word of the company. */
  CompanyPost said(boolean notCounted) {
    return new CompanyPost(
        id, network, author, atMillis, parentId, url, text, signs.tones(), notCounted);
  }
}
