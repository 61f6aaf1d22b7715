// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.brands.matching;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** One post, read once: what it says about each brand that occurs in it, by index of the brand. */
final class Reading {
  private static final Comparator<Hit> BY_START_LONGER_FIRST =
      Comparator.comparingInt(Hit::start).thenComparing(Hit::end, Comparator.reverseOrder());

  private final BrandIndex index;
  private final SortedMap<Integer, Evidence> evidence = new TreeMap<>();
  private final Set<Integer> speaksFor = new HashSet<>();
  private final Set<Integer> worksFor = new HashSet<>();

  private record Hit(int phrase, int start, int end) {}

  Reading(BrandIndex index, PostText post, int maxChars) {
    this.index = index;
    readAuthor(post.network(), post.authorId());
    if (post.authorHandle() != null) {
      readAuthor(post.network(), post.authorHandle());
    }
    NormalText text = NormalText.of(post.text(), maxChars);
    BitSet hidden = new BitSet();
    for (String host : Links.find(text, hidden)) {
      readHost(host);
    }
    for (String tag : Tags.find(text, hidden)) {
      index.ofTag(tag).forEach(this::add);
      if (tag.charAt(0) == '@') {
        index.ofAccount(post.network(), tag.substring(1)).forEach(this::add);
      }
    }
    readPhrases(text, hidden);
  }

  SortedMap<Integer, Evidence> evidence() {
    return evidence;
  }

  Voice voice(int brand) {
    if (!speaksFor.isEmpty()) {
      return speaksFor.contains(brand) ? Voice.COMPANY : Voice.OTHER;
    }
    return worksFor.contains(brand) ? Voice.EMPLOYEE : Voice.CUSTOMER;
  }

  private void readAuthor(String network, String author) {
    String folded = BrandIndex.foldAccount(author);
    for (Clue clue : index.ofAccount(network, folded)) {
      speaksFor.add(clue.brand());
      add(new Clue(clue.brand(), Clue.Kind.AUTHOR, clue.label()));
    }
    for (Clue clue : index.ofEmployee(network, folded)) {
      worksFor.add(clue.brand());
    }
  }

  /** A host belongs to its own domain and to all that its domain is part of. */
  private void readHost(String host) {
    for (int from = 0; from >= 0; from = nextLabel(host, from)) {
      index.ofDomain(host.substring(from)).forEach(this::add);
    }
  }

  private static int nextLabel(String host, int from) {
    int dot = host.indexOf('.', from);
    return dot < 0 ? -1 : dot + 1;
  }

  private void readPhrases(NormalText text, BitSet hidden) {
    List<Hit> hits = new ArrayList<>();
    index.phrases.find(text, hidden, (phrase, start, end) -> hits.add(new Hit(phrase, start, end)));
    hits.sort(BY_START_LONGER_FIRST);
    BitSet seen = new BitSet();
    for (Hit hit : hits) {
      seen.set(hit.phrase());
      readPhrase(hit);
    }
    evidence.forEach((brand, about) -> readContext(brand, about, seen));
  }

  private void readPhrase(Hit hit) {
    List<Clue> clues = index.ofPhrase(hit.phrase());
    for (Clue clue : clues) { // what is excluded comes first: it wins over a name of the same place
      if (clue.kind() == Clue.Kind.EXCLUDE) {
        about(clue).addPhrase(clue, hit.end());
      }
    }
    for (Clue clue : clues) {
      if (clue.kind() == Clue.Kind.NAME) {
        about(clue).addPhrase(clue, hit.end());
      }
    }
  }

  private void readContext(int brand, Evidence about, BitSet seen) {
    if (!index.brand(brand).words().ambiguous() || !about.hasNames()) {
      return;
    }
    index
        .contextOf(brand)
        .forEach(
            (phrase, word) -> {
              if (seen.get(phrase)) {
                about.addSupport(word);
              }
            });
  }

  private void add(Clue clue) {
    about(clue).add(clue);
  }

  private Evidence about(Clue clue) {
    return evidence.computeIfAbsent(clue.brand(), b -> new Evidence());
  }
}
