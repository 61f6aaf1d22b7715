// SPDX-License-Identifier: Apache-2.0
package io.outcry.x.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The rules that brands need. Reposts, replies and quotes are never filtered out. What a phrase
 * excludes is left out of the rules of names alone: whoever writes to an account means it.
 */
public final class Rules {
  private static final Pattern ACCOUNT = Pattern.compile("[A-Za-z0-9_]{1,15}");
  private static final Pattern HASHTAG = Pattern.compile("#[\\p{L}\\p{M}\\p{N}_]+");
  private static final String OR = " OR ";

  private final int maxLength;
  private final List<Rule> rules = new ArrayList<>();

  private Rules(int maxLength) {
    this.maxLength = maxLength;
  }

  /**
   * @param maxLength of a rule, in characters
   * @param maxRules of the plan
   * @throws IllegalArgumentException for no account, for a name that is too long, and for more
   *     rules than the plan has
   */
  public static List<Rule> of(List<XBrand> brands, int maxLength, int maxRules) {
    Rules made = new Rules(maxLength);
    brands.forEach(made::add);
    if (made.rules.isEmpty() || made.rules.size() > maxRules) {
      throw new IllegalArgumentException(
          "%d brands make %d rules; expected 1 to %d, as many as the plan at X has"
              .formatted(brands.size(), made.rules.size(), maxRules));
    }
    return List.copyOf(made.rules);
  }

  private void add(XBrand brand) {
    Set<String> names = new LinkedHashSet<>();
    brand.names().stream().map(Rules::phrase).filter(it -> it.length() > 2).forEach(names::add);
    Set<String> others = new LinkedHashSet<>();
    brand.accounts().forEach(account -> addAccount(brand, account, others));
    brand.domains().forEach(domain -> others.add("url:" + phrase(domain)));
    String exclusions = exclusions(brand);
    if (exclusions.isEmpty()) { // then they may share a rule
      names.addAll(others);
      others.clear();
    }
    int before = rules.size();
    pack(brand, names, exclusions, before);
    pack(brand, others, "", before);
  }

  private static void addAccount(XBrand brand, String account, Set<String> terms) {
    String name = account.startsWith("@") ? account.substring(1) : account;
    if (!ACCOUNT.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "brand %s: '%s' is no account of X; expected 1 to 15 letters, digits and _"
              .formatted(brand.id(), account));
    }
    terms.addAll(List.of("@" + name, "from:" + name, "to:" + name));
  }

  /** As many as fit into half of a rule: the posts of the others come, and do not count. */
  private String exclusions(XBrand brand) {
    StringBuilder all = new StringBuilder();
    for (String phrase : brand.exclude()) {
      String term = " -" + phrase(phrase);
      if (term.length() > 4 && all.length() + term.length() <= maxLength / 2) {
        all.append(term);
      }
    }
    return all.toString();
  }

  /** Exact, whatever it holds; a hashtag stays one. */
  private static String phrase(String name) {
    String clean = name.replaceAll("[\"\\\\\\p{Cntrl}\\s]+", " ").strip();
    return HASHTAG.matcher(clean).matches() ? clean : '"' + clean + '"';
  }

  private void pack(XBrand brand, Set<String> terms, String exclusions, int before) {
    List<String> packed = new ArrayList<>();
    for (String term : terms) {
      if (value(Stream.of(term), exclusions).length() > maxLength) {
        throw new IllegalArgumentException(
            "brand %s: %s makes a rule of more than %d characters"
                .formatted(brand.id(), term, maxLength));
      }
      String longer = value(Stream.concat(packed.stream(), Stream.of(term)), exclusions);
      if (longer.length() > maxLength) {
        close(brand, packed, exclusions, before);
      }
      packed.add(term);
    }
    if (!packed.isEmpty()) {
      close(brand, packed, exclusions, before);
    }
  }

  private void close(XBrand brand, List<String> packed, String exclusions, int before) {
    int number = rules.size() - before + 1;
    rules.add(new Rule(Rule.OURS + brand.id() + ":" + number, value(packed.stream(), exclusions)));
    packed.clear();
  }

  private static String value(Stream<String> terms, String exclusions) {
    List<String> all = terms.toList();
    String any = String.join(OR, all);
    return all.size() > 1 && !exclusions.isEmpty()
        ? "(" + any + ")" + exclusions
        : any + exclusions;
  }
}
