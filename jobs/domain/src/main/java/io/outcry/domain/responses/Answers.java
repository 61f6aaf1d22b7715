// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.responses;

import io.outcry.domain.heat.Heat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The conversations of a story, how hot each is, and which of them the company answered.
 *
 * <p>A network is answered when (a) an official account replied to the root of its hottest
 * conversation, (b) a statement there belongs to the story, (c) at least half of its complaint
 * roots were answered, or (d) somebody told us. A reply to one of many complainants answers nobody
 * else. The 256 hottest conversations are kept. Times are epoch milliseconds. Not thread-safe.
 */
public final class Answers {
  /** From this share of the heat on a network must be answered. */
  public static final double NETWORK_COUNTS_FROM = 0.2;

  /** The time of an answer that never came. */
  public static final long NO_ANSWER = Long.MIN_VALUE;

  private static final int ROOTS_KEPT = 256;
  private static final int COMPANY_POSTS_KEPT = 20;

  private final long halfLifeMillis;
  private final Map<String, Root> roots = new LinkedHashMap<>();
  private final TreeMap<String, Heat> networkHeat = new TreeMap<>();
  private final TreeMap<String, Long> complaintRoots;
  private final TreeMap<String, Long> answeredRoots;
  private final TreeSet<String> statements;
  private final TreeSet<String> outside;
  private final List<CompanyPost> companyPosts;
  private long outsideAtMillis;
  private boolean someAnswered; // a root is or was

  private Answers(AnswersState state, long halfLifeMillis) {
    this.halfLifeMillis = halfLifeMillis;
    for (RootState root : state.roots()) {
      roots.put(root.id(), Root.of(root, halfLifeMillis));
      someAnswered |= root.answered();
    }
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
    companyPosts = new ArrayList<>(state.companyPosts());
    outsideAtMillis = state.outsideAtMillis();
  }

  /** No conversation yet. */
  public static Answers none(long halfLifeMillis) {
    AnswersState empty =
        new AnswersState(
            List.of(), Map.of(), Map.of(), Map.of(), Map.of(), List.of(), List.of(), List.of(), 0);
    return new Answers(empty, halfLifeMillis);
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
        roots.values().stream().map(Root::toState).toList(),
        heats,
        heatsAtMillis,
        new TreeMap<>(complaintRoots),
        new TreeMap<>(answeredRoots),
        List.copyOf(statements),
        List.copyOf(outside),
        List.copyOf(companyPosts),
        outsideAtMillis);
  }

  /** Adds the conversations of another story and what was said in them. */
  public void merge(Answers other) {
    other.roots.values().forEach(root -> roots.merge(root.id, root, Root::plus));
    other.networkHeat.forEach((network, heat) -> networkHeat.merge(network, heat, Heat::merge));
    other.complaintRoots.forEach((network, all) -> complaintRoots.merge(network, all, Long::sum));
    other.answeredRoots.forEach((network, some) -> answeredRoots.merge(network, some, Long::sum));
    statements.addAll(other.statements);
    outside.addAll(other.outside);
    outsideAtMillis = Math.max(outsideAtMillis, other.outsideAtMillis);
    someAnswered |= other.someAnswered;
    companyPosts.addAll(other.companyPosts);
    companyPosts.sort(
        Comparator.comparingLong(CompanyPost::atMillis).thenComparing(CompanyPost::id));
    while (companyPosts.size() > COMPANY_POSTS_KEPT) {
      companyPosts.remove(1); // the first tells how fast, the last what is followed
    }
    while (roots.size() > ROOTS_KEPT) {
      dropColdest();
    }
  }

  /** A post of the public in the conversation of {@code rootId}. */
  public void heard(String rootId, String network, long atMillis, double weight) {
    Root root = roots.computeIfAbsent(rootId, id -> new Root(id, network, halfLifeMillis));
    root.heat = root.heat.plus(atMillis, weight);
    root.posts++;
    networkHeat.merge(
        network,
        Heat.none(halfLifeMillis).plus(atMillis, weight),
        (heat, one) -> heat.plus(atMillis, weight));
    if (roots.size() > ROOTS_KEPT) {
      dropColdest();
    }
  }

  /** That post was the root itself. */
  public void opened(String rootId, boolean complaint, String author, @Nullable String url) {
    Root root = roots.get(rootId);
    if (root == null || root.seen) {
      return;
    }
    root.seen = true;
    root.author = author;
    root.url = url;
    if (complaint) {
      root.complaint = true;
      complaintRoots.merge(root.network, 1L, Long::sum);
      if (root.answered) { // the reply was heard before what it answers
        answeredRoots.merge(root.network, 1L, Long::sum);
      }
    }
  }

  /** Takes back a post that was heard with these numbers. */
  public void gone(String id, String rootId, String network, long atMillis, double weight) {
    networkHeat.computeIfPresent(network, (name, heat) -> heat.minus(atMillis, weight));
    Root root = roots.get(rootId);
    if (root == null) {
      return;
    }
    root.heat = root.heat.minus(atMillis, weight);
    root.posts--;
    if (id.equals(rootId)) {
      closeRoot(root);
    }
    if (root.posts <= 0) {
      roots.remove(rootId);
    }
    if (roots.values().stream().noneMatch(left -> left.network.equals(network))) {
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
    root.seen = false;
    root.complaint = false;
    root.author = null;
    root.url = null;
  }

  /**
   * An official account said something in a conversation of this story, or about it.
   *
   * @param rootId the root that it replied to; null if it replied to another post or to nobody
   */
  public void companySaid(CompanyPost post, @Nullable String rootId) {
    if (companyPosts.stream().noneMatch(known -> known.id().equals(post.id()))) {
      companyPosts.add(post);
    }
    if (companyPosts.size() > COMPANY_POSTS_KEPT) {
      companyPosts.remove(1); // the first tells how fast, the last what is followed
    }
    if (post.to() == null) {
      statements.add(post.network());
      return;
    }
    Root root = rootId == null ? null : roots.get(rootId);
    if (root != null && !root.answered) {
      root.answered = true;
      someAnswered = true;
      if (root.complaint) {
        answeredRoots.merge(root.network, 1L, Long::sum);
      }
    }
  }

  /** A later version of an official post; returns whether it is kept. */
  public boolean edit(String id, String text, List<String> tones) {
    boolean kept = companyPosts.stream().anyMatch(post -> post.id().equals(id));
    companyPosts.replaceAll(post -> post.id().equals(id) ? post.saying(text, tones) : post);
    return kept;
  }

  /** Takes back what an official account said, and what only that had answered. */
  public void companyGone(String id, String rootId) {
    CompanyPost gone =
        companyPosts.stream().filter(post -> post.id().equals(id)).findFirst().orElse(null);
    if (gone == null) {
      return;
    }
    companyPosts.remove(gone);
    boolean saidAgain =
        companyPosts.stream()
            .filter(post -> post.network().equals(gone.network()))
            .anyMatch(post -> Objects.equals(post.to(), gone.to()));
    if (saidAgain) {
      return;
    }
    Root root = rootId.equals(gone.to()) ? roots.get(rootId) : null;
    if (gone.to() == null) {
      statements.remove(gone.network());
    } else if (root != null && root.answered) {
      root.answered = false;
      answeredRoots.merge(root.network, root.complaint ? -1L : 0L, Long::sum);
    }
  }

  /** Somebody told us that the company answered; no networks means all. */
  public void answeredOutside(List<String> networks, long atMillis) {
    outside.addAll(networks.isEmpty() ? networkHeat.keySet() : networks);
    outsideAtMillis = Math.max(outsideAtMillis, atMillis);
  }

  /** When the newest answer came, heard or told; {@link #NO_ANSWER} if there is none. */
  public long lastAnswerMillis() {
    long toldMillis = outsideAtMillis == 0 ? NO_ANSWER : outsideAtMillis;
    return companyPosts.isEmpty()
        ? toldMillis
        : Math.max(toldMillis, companyPosts.get(companyPosts.size() - 1).atMillis());
  }

  /** Official posts, in the order in which they came: the first, and the last 19. */
  public List<CompanyPost> companyPosts() {
    return List.copyOf(companyPosts);
  }

  /** Whether the story is answered at {@code atMillis}; most are not, and then this is quick. */
  public boolean isAnswered(long atMillis) {
    boolean possible = someAnswered || !statements.isEmpty() || !outside.isEmpty();
    return possible && answer(atMillis).is();
  }

  /** Whether the story is answered at {@code atMillis}, by what, and where. */
  public Answer answer(long atMillis) {
    double all = networkHeat.values().stream().mapToDouble(heat -> heat.at(atMillis)).sum();
    List<String> answered = new ArrayList<>();
    List<String> unanswered = new ArrayList<>();
    boolean is = !networkHeat.isEmpty();
    AnswerRule held = null;
    double hottest = -1;
    for (Map.Entry<String, Heat> network : networkHeat.entrySet()) {
      AnswerRule rule = rule(network.getKey(), atMillis);
      double heat = network.getValue().at(atMillis);
      if (rule == null) {
        unanswered.add(network.getKey());
        is &= heat < NETWORK_COUNTS_FROM * all;
      } else {
        answered.add(network.getKey());
        held = heat > hottest ? rule : held;
        hottest = Math.max(hottest, heat);
      }
    }
    return new Answer(
        is && !answered.isEmpty(),
        held,
        sum(complaintRoots),
        sum(answeredRoots),
        answered,
        unanswered);
  }

  /**
   * The post to answer: the root of the hottest conversation that has no answer; null if there is
   * none.
   */
  public @Nullable RootState toAnswer(long atMillis) {
    Root root = hottest(candidate -> candidate.seen && !candidate.answered, atMillis);
    return root == null ? null : root.toState();
  }

  private @Nullable AnswerRule rule(String network, long atMillis) {
    if (isMainAnswered(network, atMillis)) {
      return AnswerRule.ROOT;
    }
    if (statements.contains(network)) {
      return AnswerRule.STATEMENT;
    }
    long complaints = complaintRoots.getOrDefault(network, 0L);
    if (complaints > 0 && 2 * answeredRoots.getOrDefault(network, 0L) >= complaints) {
      return AnswerRule.HALF;
    }
    return outside.contains(network) ? AnswerRule.OUTSIDE : null;
  }

  /** Most stories have no answer, and then nobody needs to know which conversation is hottest. */
  private boolean isMainAnswered(String network, long atMillis) {
    if (!someAnswered) {
      return false;
    }
    Root main = hottest(root -> root.network.equals(network), atMillis);
    return main != null && main.answered;
  }

  private void dropColdest() {
    long newestMillis =
        roots.values().stream().mapToLong(root -> root.heat.atMillis()).max().orElse(0);
    Root coldest = null;
    double least = Double.POSITIVE_INFINITY;
    for (Root root : roots.values()) {
      double heat = root.heat.at(newestMillis);
      if (coldest == null || heat < least || (heat == least && isBefore(root, coldest))) {
        coldest = root;
        least = heat;
      }
    }
    if (coldest != null) {
      roots.remove(coldest.id);
    }
  }

  /** Of equals the one with the greater id; null if none is wanted. */
  private @Nullable Root hottest(Predicate<Root> wanted, long atMillis) {
    Root hottest = null;
    double most = Double.NEGATIVE_INFINITY;
    for (Root root : roots.values()) {
      if (wanted.test(root)) {
        double heat = root.heat.at(atMillis);
        if (hottest == null || heat > most || (heat == most && isBefore(hottest, root))) {
          hottest = root;
          most = heat;
        }
      }
    }
    return hottest;
  }

  private static boolean isBefore(Root root, Root other) {
    return root.id.compareTo(other.id) < 0;
  }

  private static long sum(Map<String, Long> perNetwork) {
    return perNetwork.values().stream().mapToLong(Long::longValue).sum();
  }
}
