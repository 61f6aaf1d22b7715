// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.brands.matching;

import io.outcry.domain.brands.Brand;
import io.outcry.domain.brands.BrandCatalog;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All that brands are recognised by, from the thing that stands in a post to the brands. */
final class BrandIndex {
  final PhraseTrie phrases = new PhraseTrie();
  private final List<Brand> brands;
  private final List<List<Clue>> byPhrase = new ArrayList<>();
  private final Map<String, List<Clue>> byTag = new HashMap<>();
  private final Map<String, List<Clue>> byDomain = new HashMap<>();
  private final Map<String, List<Clue>> byAccount = new HashMap<>();
  private final Map<String, List<Clue>> byEmployee = new HashMap<>();
  private final List<Map<Integer, String>> context = new ArrayList<>();

  BrandIndex(BrandCatalog catalog) {
    brands = catalog.brands().stream().sorted(Comparator.comparing(Brand::id)).toList();
    for (int i = 0; i < brands.size(); i++) {
      if (i > 0 && brands.get(i).id().equals(brands.get(i - 1).id())) {
        throw new IllegalArgumentException("two brands have the id '" + brands.get(i).id() + "'");
      }
      addWords(i, brands.get(i));
      addAccounts(i, brands.get(i));
    }
  }

  Brand brand(int index) {
    return brands.get(index);
  }

  List<Clue> ofPhrase(int phrase) {
    return byPhrase.get(phrase);
  }

  List<Clue> ofTag(String tag) {
    return byTag.getOrDefault(tag, List.of());
  }

  List<Clue> ofDomain(String host) {
    return byDomain.getOrDefault(host, List.of());
  }

  List<Clue> ofAccount(String network, String folded) {
    return byAccount.getOrDefault(key(network, folded), List.of());
  }

  List<Clue> ofEmployee(String network, String folded) {
    return byEmployee.getOrDefault(key(network, folded), List.of());
  }

  /** The context words of a brand: their spelling by number of the phrase. */
  Map<Integer, String> contextOf(int brand) {
    return context.get(brand);
  }

  /** One spelling for all ways to write {@code word}, as texts are compared. */
  static String fold(String word) {
    NormalText normal = NormalText.of(word, word.length());
    return normal.slice(0, trimmedLength(normal));
  }

  static String foldAccount(String account) {
    String folded = fold(account);
    return folded.startsWith("@") ? folded.substring(1) : folded;
  }

  private void addWords(int index, Brand brand) {
    for (String name : brand.namesOrName()) {
      String folded = fold(name);
      if (!folded.isEmpty() && Tags.isSign(folded.codePointAt(0))) {
        add(byTag, folded, new Clue(index, Clue.Kind.TAG, name));
      } else {
        addPhrase(brand, new Clue(index, Clue.Kind.NAME, name));
      }
    }
    for (String phrase : brand.words().exclude()) {
      addPhrase(brand, new Clue(index, Clue.Kind.EXCLUDE, phrase));
    }
    for (String domain : brand.words().domains()) {
      add(byDomain, fold(domain), new Clue(index, Clue.Kind.DOMAIN, domain));
    }
    var words = new HashMap<Integer, String>();
    for (String word : brand.words().context()) {
      words.put(phrase(brand, word), word);
    }
    context.add(Map.copyOf(words));
  }

  private void addAccounts(int index, Brand brand) {
    brand
        .accounts()
        .official()
        .forEach((network, handles) -> addAll(byAccount, network, handles, index));
    brand
        .accounts()
        .employees()
        .forEach((network, handles) -> addAll(byEmployee, network, handles, index));
  }

  private static void addAll(
      Map<String, List<Clue>> map, String network, List<String> handles, int brand) {
    for (String handle : handles) {
      String spelt = handle.startsWith("@") ? handle.substring(1) : handle;
      Clue clue = new Clue(brand, Clue.Kind.ACCOUNT, spelt);
      add(map, key(network, foldAccount(handle)), clue);
    }
  }

  private void addPhrase(Brand brand, Clue clue) {
    byPhrase.get(phrase(brand, clue.label())).add(clue);
  }

  private int phrase(Brand brand, String words) {
    NormalText normal = NormalText.of(words, words.length());
    int length = trimmedLength(normal);
    if (length == 0) {
      throw new IllegalArgumentException(
          "brand '" + brand.id() + "': '" + words + "' holds nothing that a text could match");
    }
    int number = phrases.add(normal, length);
    if (number == byPhrase.size()) {
      byPhrase.add(new ArrayList<>(1));
    }
    return number;
  }

  private static int trimmedLength(NormalText text) {
    return text.at(text.length() - 1) == ' ' ? Math.max(0, text.length() - 1) : text.length();
  }

  private static String key(String network, String folded) {
    return network + ' ' + folded;
  }

  private static void add(Map<String, List<Clue>> map, String key, Clue clue) {
    map.computeIfAbsent(key, k -> new ArrayList<>(1)).add(clue);
  }
}
