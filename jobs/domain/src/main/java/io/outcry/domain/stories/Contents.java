// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.stories;

import io.outcry.domain.authors.Authors;
import io.outcry.domain.brands.Brand;
import io.outcry.domain.brands.ResponseSettings;
import io.outcry.domain.brands.matching.Voice;
import io.outcry.domain.copies.Copies;
import io.outcry.domain.copies.Discount;
import io.outcry.domain.copies.PostWeight;
import io.outcry.domain.copies.TextKey;
import io.outcry.domain.grouping.Centre;
import io.outcry.domain.links.SharedLinks;
import io.outcry.domain.responses.Addressed;
import io.outcry.domain.responses.Answers;
import io.outcry.domain.responses.CompanyPost;
import io.outcry.domain.signs.StorySigns;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the posts of a story say, whose they are, and the answers to them. Times are epoch
 * milliseconds. Not thread-safe.
 */
final class Contents {
  /** Of one author in one story. */
  private static final long POSTS_IN_FULL = 3;

  final Authors authors;
  final Copies copies;
  final StoryCounts counts;
  final Centre centre;
  final Samples samples;
  final Answers answers;
  final ReplyWatch replies;
  final StorySigns signs;
  final Questions questions;
  final Carriers carriers;
  final SharedLinks links;

  /** As stored. */
  Contents(StoryState state, Brand brand) {
    authors = Authors.of(state.authors());
    copies = Copies.of(state.copies());
    counts = StoryCounts.of(state.counts());
    centre = Centre.of(state.centre(), state.meaning());
    samples = new Samples(state);
    answers = Answers.of(state.answers(), brand.halfLifeMillis());
    replies = new ReplyWatch(state, brand.response().followUpMillis());
    signs = StorySigns.of(state.signs());
    questions = Questions.of(state.questions());
    carriers = Carriers.of(state.carriers());
    links = SharedLinks.of(state.links());
  }

  /**
   * Takes in a post of the public.
   *
   * @param where it belongs, as {@link Story#hear} has it
   * @param titled whether an alert has carried the title out, which then stays
   */
  PostMemory hear(HeardPost post, Whereabouts where, boolean titled) {
    long author = post.authorHash();
    TextKey text = post.isRepost() ? TextKey.NONE : TextKey.of(post.text());
    boolean copied = copies.hasFromOthers(author, text);
    Discount discount = discount(post, author, text);
    double weight = discount == null ? PostWeight.FULL : PostWeight.DISCOUNTED;
    boolean pasted = discount == Discount.COPY && !post.isRepost() && post.followers() > 0;
    authors.add(author, pasted ? 1 : weight); // a person, who said it in others' words
    centre.move(where.direction());
    String asks =
        post.isRepost() || weight < 1 ? null : questions.plus(post.id(), author, post.text());
    PostMemory memory = where.memory(post, weight, asks, discount, share(post, where.passedOn()));
    counts.plus(memory, post.language(), memory.opens(post.id()));
    carriers.plus(post);
    if (!post.isRepost()) {
      long witness = copied || weight < 1 ? StorySigns.NOBODY : author;
      signs.plus(post.id(), witness, post.signs(), memory.quarters());
    }
    samples.plus(post, memory.words(), centre, titled);
    answers.heard(where.rootId(), post.network(), post.atMillis(), weight);
    if (where.rootId().equals(post.id())) {
      answers.opened(where.rootId(), post.opening());
    }
    replies.heard(post.atMillis());
    return memory;
  }

  private long @Nullable [] share(HeardPost post, @Nullable PostMemory passedOn) {
    return passedOn != null && post.links().isEmpty()
        ? links.plusRepost(passedOn.shared())
        : links.plus(post.id(), post.links(), post.isRepost());
  }

  private @Nullable Discount discount(HeardPost post, long author, TextKey text) {
    if (copies.weigh(author, text, post.isRepost(), post.followers()) < 1) {
      return Discount.COPY;
    }
    if (post.signs().prize()) {
      return Discount.PRIZE;
    }
    return counts.postsBy(author) >= POSTS_IN_FULL ? Discount.SAME_AUTHOR : null;
  }

  /** Takes in those of another story; for {@code titled} see {@link #hear}. */
  void merge(Contents other, boolean titled) {
    authors.merge(other.authors);
    copies.merge(other.copies);
    counts.merge(other.counts);
    centre.merge(other.centre);
    samples.merge(other.samples, titled);
    answers.merge(other.answers);
    replies.merge(other.replies);
    signs.merge(other.signs);
    questions.merge(other.questions);
    carriers.merge(other.carriers);
    links.merge(other.links);
  }

  /** Takes back a post; returns whether it was shown. */
  boolean forget(String postId, PostMemory post) {
    forgetPast(postId, post);
    if (post.company()) {
      return true;
    }
    takeBackWords(postId, post);
    carriers.minus(postId);
    signs.minus(postId, post.countedSigns(), post.quarters());
    boolean over = links.minus(post.shared(), post.repost());
    return samples.remove(postId) || over;
  }

  /** The same of a story that is over, of which only numbers are left. */
  void forgetPast(String postId, PostMemory post) {
    if (post.company()) {
      answers.companyGone(postId, post.rootId());
      return;
    }
    counts.minus(post, post.opens(postId));
    answers.gone(postId, post.rootId(), post.network(), post.atMillis(), post.weight());
    replies.gone(post.atMillis());
  }

  private void takeBackWords(String postId, PostMemory post) {
    if (post.words() != null) {
      centre.takeBack(post.words(), post.meaning());
    }
    if (post.asks() != null) {
      questions.minus(postId, post.authorHash(), post.asks());
    }
  }

  /** Takes the words and links of a post back that is about to say something else. */
  PostMemory unsay(String postId, PostMemory post) {
    takeBackWords(postId, post);
    links.minus(post.shared(), post.repost());
    return post.withoutWords();
  }

  /** A later version of a post; returns whether it was shown. */
  boolean edit(HeardPost post) {
    boolean shown = samples.edit(post.id(), post.text());
    boolean said = answers.edit(post.id(), post.text(), post.signs().tones());
    if (post.voice() != Voice.COMPANY && !post.isRepost()) {
      signs.edit(post.id(), post.signs());
    }
    return shown || said;
  }

  /** For what comes back see {@link Story#cameBack}. */
  boolean cameBack(HeardPost post, String rootId, boolean toCompany) {
    return !post.isRepost()
        && !post.isContent()
        && !post.id().equals(rootId)
        && answers.cameBack(post.id(), rootId, post.authorHash(), post.atMillis(), toCompany);
  }

  /** An official account spoke; {@code accepts} says which posts answer. */
  void companySaid(HeardPost post, Addressed to, ResponseSettings.Counts accepts) {
    CompanyPost said = post.said(!accepts.accepts(post.signs().tones()));
    answers.companySaid(said, to);
    if (!said.notCounted()) {
      replies.answered();
    }
  }

  /** Somebody told us that the company answered; no networks means all. */
  void answeredOutside(List<String> networks, long atMillis) {
    answers.answeredOutside(networks, atMillis);
    replies.answered();
  }
}
