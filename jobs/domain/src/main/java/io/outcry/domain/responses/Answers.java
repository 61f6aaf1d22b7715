// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.responses;

import io.outcry.domain.heat.Heat;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The conversations of a story, how hot each is, and which of them the company answered.
 *
 * <p>A network is answered by the first {@link AnswerRule} that holds there. A reply to one of many
 * complainants answers nobody else. While the person who opened a conversation has come back to the
 * answer and waits, it is no answer. The 256 hottest conversations are kept. Times are epoch
 * milliseconds. Not thread-safe.
 */
public final class Answers {
  /** From this share of the heat on a network must be answered. */
  static final double NETWORK_COUNTS_FROM = 0.2;

  /** The time of an answer that never came. */
  public static final long NO_ANSWER = Long.MIN_VALUE;

  private final long halfLifeMillis;
  private final Roots roots;
  private final TreeMap<String, Heat> networkHeat = new TreeMap<>();
  private final TreeMap<String, Long> complaintRoots;
  private final TreeMap<String, Long> answeredRoots;
  private final TreeSet<String> statements;
  private final TreeSet<String> outside;
  private final CompanyPosts companyPosts;
  private final Waits waits;
  private long outsideAtMillis;
  private final AnswerReading reading;

  private Answers(AnswersState state, long halfLifeMillis) {
    this.halfLifeMillis = halfLifeMillis;
    roots = new Roots(state.roots(), halfLifeMillis);
    state
        .networkHeat()
        .forEach(
            (network, heat) -> {
              long atMillis = state.networkHeatAtMillis().getOrDefault(network, Heat.NEVER);
              networkHeat.put(network, new Heat(heat, atMillis, halfLifeMillis));
            });
    complaintRoots = new TreeMap<>(state.complaintRoots());
    answeredRoots = new TreeMap<>(state.answeredRoots());
    statements = new TreeSet<>(state.statements());
    outside = new TreeSet<>(state.outside());
    companyPosts = new CompanyPosts(state.companyPosts());
    waits = Waits.of(state.waits());
    outsideAtMillis = state.outsideAtMillis();
    reading =
        new AnswerReading(
            roots, waits, networkHeat, complaintRoots, answeredRoots, statements, outside);
  }

  /** No conversation yet. */
  public static Answers none(long halfLifeMillis) {
    return new Answers(AnswersState.NONE, halfLifeMillis);
  }

  /** The conversations as they were stored. */
  public static Answers of(AnswersState state, long halfLifeMillis) {
    return new Answers(state, halfLifeMillis);
  }

  /** What to store. */
  public AnswersState toState() {
    Map<String, Double> heats = new TreeMap<>();
    Map<String, Long> heatsAtMillis = new TreeMap<>();
    networkHeat.forEach(
        (network, heat) -> {
          heats.put(network, heat.value());
          heatsAtMillis.put(network, heat.atMillis());
        });
    return new AnswersState(
        roots.toState(),
        heats,
        heatsAtMillis,
        new TreeMap<>(complaintRoots),
        new TreeMap<>(answeredRoots),
        List.copyOf(statements),
        List.copyOf(outside),
        companyPosts.all(),
        outsideAtMillis,
        waits.toState());
  }

  /** Adds the conversations of another story and their answers. */
  public void merge(Answers other) {
    roots.merge(other.roots);
    other.networkHeat.forEach((network, heat) -> networkHeat.merge(network, heat, Heat::merge));
    other.complaintRoots.forEach((network, all) -> complaintRoots.merge(network, all, Long::sum));
    other.answeredRoots.forEach((network, some) -> answeredRoots.merge(network, some, Long::sum));
    statements.addAll(other.statements);
    outside.addAll(other.outside);
    outsideAtMillis = Math.max(outsideAtMillis, other.outsideAtMillis);
    companyPosts.merge(other.companyPosts);
    waits.merge(other.waits);
  }

  /** A post of the public in the conversation of {@code rootId}. */
  public void heard(String rootId, String network, long atMillis, double weight) {
    roots.heard(rootId, network, atMillis, weight);
    networkHeat.merge(
        network,
        Heat.none(halfLifeMillis).plus(atMillis, weight),
        (heat, one) -> heat.plus(atMillis, weight));
  }

  /** That post was the root itself. */
  public void opened(String rootId, Opening post) {
    Root root = roots.get(rootId);
    if (root == null || root.seen) {
      return;
    }
    root.opened(post);
    if (post.complaint()) {
      complaintRoots.merge(root.network, 1L, Long::sum);
      if (root.answered) { // the reply was heard before what it answers
        answeredRoots.merge(root.network, 1L, Long::sum);
      }
    }
  }

  /** Whether an official account has posted in a conversation. */
  public boolean isSpokenIn(String rootId) {
    Root root = roots.get(rootId);
    return root != null && root.companyAtMillis != 0;
  }

  /**
   * A customer posts in a conversation in which an official account has posted: who replies to that
   * account, or opened the conversation, waits from now on. Returns whether nobody did before.
   */
  public boolean cameBack(
      String postId, String rootId, long authorHash, long atMillis, boolean toCompany) {
    Root root = roots.get(rootId);
    if (root == null || !isSpokenIn(rootId) || atMillis < root.companyAtMillis) {
      return false;
    }
    boolean first = waits.isEmpty();
    boolean opener = root.authorHash == authorHash;
    if (toCompany || opener) {
      waits.plus(new WaitState(postId, rootId, authorHash, atMillis, opener));
    }
    return first && !waits.isEmpty();
  }

  /** Takes back a post that was heard with these numbers. */
  public void gone(String id, String rootId, String network, long atMillis, double weight) {
    networkHeat.computeIfPresent(network, (name, heat) -> heat.minus(atMillis, weight));
    waits.minus(id);
    Root root = roots.get(rootId);
    if (root == null) {
      return;
    }
    roots.gone(root, atMillis, weight);
    if (id.equals(rootId)) {
      closeRoot(root);
    }
    if (root.posts <= 0) {
      waits.forget(rootId);
    }
    if (roots.all().stream().noneMatch(left -> left.network.equals(network))) {
      networkHeat.remove(network);
    }
  }

  private void closeRoot(Root root) {
    if (root.complaint) {
      complaintRoots.merge(root.network, -1L, Long::sum);
      if (root.answered) {
        answeredRoots.merge(root.network, -1L, Long::sum);
      }
    }
    root.closed();
  }

  /** An official account posted in a conversation of this story, or about it. */
  public void companySaid(CompanyPost post, Addressed to) {
    companyPosts.add(post);
    if (post.notCounted()) {
      return;
    }
    if (post.to() == null) {
      statements.add(post.network());
      return;
    }
    Root root = roots.get(to.rootId());
    if (root == null) {
      return;
    }
    root.companyAtMillis = Math.max(root.companyAtMillis, post.atMillis());
    waits.spoken(root.id, to.toAuthorHash(), post.atMillis());
    if (to.toRoot() && !root.answered) {
      roots.answered(root);
      if (root.complaint) {
        answeredRoots.merge(root.network, 1L, Long::sum);
      }
    }
  }

  /** A later version of an official post; returns whether it is kept. */
  public boolean edit(String id, String text, List<String> tones) {
    return companyPosts.edit(id, text, tones);
  }

  /** Takes back an official post, and what only that had answered. */
  public void companyGone(String id, String rootId) {
    CompanyPost gone = companyPosts.remove(id);
    if (gone == null || gone.notCounted() || companyPosts.saysAgain(gone)) {
      return;
    }
    Root root = rootId.equals(gone.to()) ? roots.get(rootId) : null;
    if (gone.to() == null) {
      statements.remove(gone.network());
    } else if (root != null && root.answered) {
      root.answered = false;
      root.companyAtMillis = 0;
      waits.forget(rootId);
      answeredRoots.merge(root.network, root.complaint ? -1L : 0L, Long::sum);
    }
  }

  /** Somebody told us that the company answered; no networks means all. */
  public void answeredOutside(List<String> networks, long atMillis) {
    Collection<String> told = networks.isEmpty() ? networkHeat.keySet() : networks;
    outside.addAll(told);
    waits.told(id -> told.contains(networkOf(id)), atMillis);
    outsideAtMillis = Math.max(outsideAtMillis, atMillis);
  }

  private String networkOf(String rootId) {
    Root root = roots.get(rootId);
    return root == null ? "" : root.network;
  }

  /** When the newest answer came, heard or told; {@link #NO_ANSWER} if there is none. */
  public long lastAnswerMillis() {
    long toldMillis = outsideAtMillis == 0 ? NO_ANSWER : outsideAtMillis;
    return Math.max(toldMillis, companyPosts.lastMillis());
  }

  /** When the first answer came that is kept; {@link #NO_ANSWER} if there is none. */
  public long firstAnswerMillis() {
    long heardMillis = companyPosts.firstMillis();
    return heardMillis == NO_ANSWER && outsideAtMillis != 0 ? outsideAtMillis : heardMillis;
  }

  /** Official posts, in the order in which they came: the first, and the last 19. */
  public List<CompanyPost> companyPosts() {
    return companyPosts.all();
  }

  /** Whether the story is answered at {@code atMillis}; most are not, and then this is quick. */
  public boolean isAnswered(long atMillis) {
    boolean possible = roots.someAnswered() || !statements.isEmpty() || !outside.isEmpty();
    return possible && answer(atMillis).is();
  }

  /** Whether the story is answered at {@code atMillis}, by what, and where. */
  public Answer answer(long atMillis) {
    return reading.answer(atMillis);
  }

  /**
   * The post to answer: the root of the hottest conversation that has no answer, or whose author
   * came back to it; null if there is none.
   */
  public @Nullable RootState toAnswer() {
    return reading.toAnswer();
  }

  /** Complaint roots that wait for the company: those of a risk first, then the oldest. */
  public List<RootState> open(int most) {
    return reading.open(most);
  }
}
