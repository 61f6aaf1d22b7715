// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.phrases;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Phrases with a label each, all looked for in one pass over a text. Immutable.
 *
 * <p>A rule is a line {@code label <tab> phrase}; blank lines and lines that begin with {@code #}
 * say nothing. A phrase is words as the {@linkplain io.outcry.text.normalise.Normaliser normaliser}
 * writes them (lower case, {@code don't} one word, {@code follow-up} two), and never reaches beyond
 * a sentence. Beside words it may hold
 *
 * <ul>
 *   <li>{@code *}: exactly one word, whatever it is;
 *   <li>{@code ..}: up to four words, as few as possible; {@code ..2}: up to two (1 to 4);
 *   <li>{@code (a|b|c)}: one of these words;
 *   <li><code>({refund}|a|b)</code>: one of these or of a set, which a line above defines as <code>
 *       {refund} tab refund|money|voucher</code>; a second line adds to it;
 *   <li>{@code apolog~}: a word that begins so (three letters or more);
 *   <li>{@code <link>}, {@code <user>}, {@code <number>}, {@code ?}: one token of this kind;
 *   <li>{@code ^} in front: only at the begin of the text, behind the users it is addressed to;
 *   <li>{@code !} in front: takes away the hits of its label that share a word with it.
 * </ul>
 *
 * <p>Emoji, the sign {@code #} and punctuation other than {@code ?} are not seen; a sentence ends
 * with {@code . ! ?} or a line. A text is read as far as the normaliser reads it, so time and
 * memory are bounded.
 */
public final class PhraseBook {
  private static final Comparator<Hit> IN_ORDER =
      Comparator.comparingInt(Hit::start).thenComparingInt(Hit::end).thenComparing(Hit::label);

  /** The phrases by the words that their anchors may be. */
  private final Map<String, List<Phrase>> byWord = new HashMap<>();

  /** The phrases by the {@linkplain Slot#bucket buckets} of what their anchors may begin with. */
  private final List<List<Phrase>> byBeginning =
      Stream.<List<Phrase>>generate(ArrayList::new).limit(Slot.BUCKETS).toList();

  private PhraseBook() {}

  /** The rules of a resource in UTF-8 beside {@code owner}. */
  public static PhraseBook resource(Class<?> owner, String name) {
    try (InputStream in = owner.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalArgumentException(
            "the resource %s beside %s is missing from the class path"
                .formatted(name, owner.getName()));
      }
      var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return of(name, reader.lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException("the resource " + name + " cannot be read", e);
    }
  }

  /**
   * The rules of these lines.
   *
   * @param name what messages about a line call the place it stands in
   * @throws IllegalArgumentException for a line that is no rule, with its number
   */
  public static PhraseBook of(String name, List<String> lines) {
    PhraseBook book = new PhraseBook();
    WordSets sets = new WordSets();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        try {
          if (WordSets.isDefinition(line)) {
            sets.define(line);
          } else {
            book.add(PhraseParser.parse(sets.expand(line)));
          }
        } catch (IllegalArgumentException e) {
          throw new IllegalArgumentException(name + ":" + (i + 1) + ": " + e.getMessage(), e);
        }
      }
    }
    return book;
  }

  /** What was found in {@code text}, which is split into words for this book alone. */
  public List<Hit> find(String text) {
    return find(PhraseText.of(text));
  }

  /** What was found, by start, end and label; the same label at the same place once. */
  public List<Hit> find(PhraseText text) {
    List<Hit> hits = new ArrayList<>();
    List<Hit> cancels = new ArrayList<>();
    for (int at = 0; at < text.size(); at++) {
      List<Phrase> ofWord = byWord.getOrDefault(text.get(at), List.of());
      for (int i = 0; i < ofWord.size(); i++) {
        collect(ofWord.get(i), text, at, ofWord.get(i).cancels() ? cancels : hits);
      }
      List<Phrase> ofBeginning = byBeginning.get(text.bucket(at));
      for (int i = 0; i < ofBeginning.size(); i++) {
        if (ofBeginning.get(i).isAnchoredAt(text, at)) {
          collect(ofBeginning.get(i), text, at, ofBeginning.get(i).cancels() ? cancels : hits);
        }
      }
    }
    if (hits.isEmpty()) {
      return List.of(); // in most texts
    }
    hits.removeIf(hit -> isCancelled(hit, cancels));
    Set<Hit> inOrder = new TreeSet<>(IN_ORDER);
    inOrder.addAll(hits);
    return List.copyOf(inOrder);
  }

  private static void collect(Phrase phrase, PhraseText text, int anchor, List<Hit> hits) {
    int last = anchor - phrase.anchor();
    for (int start = Math.max(0, anchor - phrase.reach()); start <= last; start++) {
      int end = phrase.end(text, start);
      if (end >= 0) {
        hits.add(new Hit(phrase.label(), text.join(start, end), start, end));
      }
    }
  }

  private static boolean isCancelled(Hit hit, List<Hit> cancels) {
    for (Hit cancel : cancels) {
      if (cancel.label().equals(hit.label()) && cancel.overlaps(hit)) {
        return true;
      }
    }
    return false;
  }

  private void add(Phrase phrase) {
    Slot anchor = phrase.slots().get(phrase.anchor());
    anchor
        .words()
        .forEach(word -> byWord.computeIfAbsent(word, it -> new ArrayList<>()).add(phrase));
    anchor.beginningBuckets().forEach(bucket -> byBeginning.get(bucket).add(phrase));
  }
}
