// SPDX-License-Identifier: Apache-2.0
package io.outcry.evaluate;

import io.outcry.schemas.posts.PostKind;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Puts the posts of a story into words; the same ones for the same story and seed. What comes later
 * than a week after the end of the plan is left out.
 */
final class Telling {
  private static final int ANSWERED_AFTER_POSTS = 4;
  private static final int ANSWERED_AFTER_MILLIS = 1_000;
  private static final int MOST_THREADS = 9;
  private static final int NEW_THREAD_ONE_IN = 6;

  /**
   * A post as it is written to the file.
   *
   * @param person number inside the story; {@link #COMPANY} for the brand itself
   * @param to the post that it answers or shares
   */
  record Told(
      String id,
      int person,
      long atMillis,
      PostKind kind,
      String text,
      @Nullable String to,
      @Nullable Long followers) {
    static final int COMPANY = -1;
  }

  private record Root(String id, String text) {}

  private final Plan plan;
  private final Complaints complaints;

  Telling(Plan plan, Complaints complaints) {
    this.plan = plan;
    this.complaints = complaints;
  }

  void tell(Truth truth, String brand, Consumer<Told> sink) {
    SplittableRandom random = new SplittableRandom(plan.seed() * 7_919 + truth.number());
    boolean many = truth.shape() != Shape.THREAD;
    String event = many ? complaints.event(random) : text(truth.kind(), brand, random);
    List<Root> roots = new ArrayList<>();
    for (int post = 0; post < told(truth); post++) {
      boolean opens = roots.isEmpty() || opens(truth, roots.size(), random);
      if (opens) {
        String words = many ? Complaints.retold(event, random) : event;
        String text = words.contains(brand) ? words : addressed(words, brand, random);
        roots.add(new Root(truth.postId(post), text));
        sink.accept(told(truth, post, PostKind.ORIGINAL, text, null));
      } else {
        Root root = roots.get(random.nextInt(roots.size()));
        boolean answers = random.nextInt(100) < plan.replyPercent();
        String text = answers ? reply(truth.kind()).one(random) : root.text();
        sink.accept(told(truth, post, answers ? PostKind.REPLY : PostKind.REPOST, text, root.id()));
      }
      if (truth.kind() == Kind.ANSWERED && post + 1 == ANSWERED_AFTER_POSTS) {
        sink.accept(answer(truth, roots.get(0).id(), random));
      }
    }
  }

  private int told(Truth truth) {
    long mostMillis = plan.endMillis() + Plan.WEEK_MILLIS - truth.startMillis();
    int posts = truth.cascade().size();
    while (truth.cascade().delayMillis(posts - 1) > mostMillis) {
      posts--;
    }
    return posts;
  }

  private static boolean opens(Truth truth, int roots, SplittableRandom random) {
    return switch (truth.kind()) {
      case SPAM -> true;
      case GIVEAWAY -> random.nextBoolean();
      default ->
          truth.shape() == Shape.ORIGINALS
              || (truth.shape() == Shape.THREADS
                  && roots < MOST_THREADS
                  && random.nextInt(NEW_THREAD_ONE_IN) == 0);
    };
  }

  private String text(Kind kind, String brand, SplittableRandom random) {
    return switch (kind) {
      case PRAISE -> Phrases.PRAISE.about(brand, random);
      case GIVEAWAY -> Phrases.GIVEAWAY.about(brand, random);
      case NEWS -> Phrases.NEWS.about(brand, random);
      case QUESTION -> Phrases.QUESTION.about(brand, random);
      case SPAM -> addressed(complaints.event(random), brand, random);
      case ORDINARY, STORM, PAIR, MIDDLING, EVERGREEN, ANSWERED -> complaints.any(random);
    };
  }

  private static Phrases reply(Kind kind) {
    return switch (kind) {
      case PRAISE -> Phrases.CHEERS;
      case NEWS, GIVEAWAY -> Phrases.REMARKS;
      case QUESTION -> Phrases.ASKING;
      default -> Phrases.REPLIES;
    };
  }

  private static String addressed(String words, String brand, SplittableRandom random) {
    return random.nextBoolean() ? "@" + brand + " " + words : words + " @" + brand;
  }

  private static Told told(Truth truth, int post, PostKind kind, String text, @Nullable String to) {
    return new Told(
        truth.postId(post),
        truth.cascade().person(post),
        truth.startMillis() + truth.cascade().delayMillis(post),
        kind,
        text,
        to,
        truth.kind() == Kind.SPAM ? 0L : null);
  }

  private static Told answer(Truth truth, String rootId, SplittableRandom random) {
    long delay = truth.cascade().delayMillis(ANSWERED_AFTER_POSTS - 1);
    return new Told(
        truth.postId(truth.cascade().size()),
        Told.COMPANY,
        truth.startMillis() + delay + ANSWERED_AFTER_MILLIS,
        PostKind.REPLY,
        Phrases.ANSWERS.one(random),
        rootId,
        null);
  }
}
