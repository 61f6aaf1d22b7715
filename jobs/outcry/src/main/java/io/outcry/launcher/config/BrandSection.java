// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.config;

import static io.outcry.launcher.config.reading.Problems.quoted;

import io.outcry.domain.brands.AlertSettings;
import io.outcry.domain.brands.Brand;
import io.outcry.domain.brands.BrandAccounts;
import io.outcry.domain.brands.BrandWords;
import io.outcry.domain.brands.ResponseSettings;
import io.outcry.domain.brands.StoryKind;
import io.outcry.domain.brands.matching.BrandMatcher;
import io.outcry.launcher.config.reading.ConfigSection;
import io.outcry.launcher.config.reading.ConfigValue;
import io.outcry.launcher.terminal.Nearest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** One brand of the brands file. */
final class BrandSection {
  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
  private static final Pattern HOST =
      Pattern.compile("(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?\\.)+[\\p{L}\\p{N}-]+");
  private static final List<String> NETWORKS =
      List.of("x", "bluesky", "mastodon", "reddit", "feed");

  private BrandSection() {}

  static Brand read(ConfigSection section) {
    String id = id(section);
    String name = section.requiredText("name", "Acme Air");
    BrandWords words =
        new BrandWords(
            words(section, "names"),
            domains(section),
            words(section, "context"),
            words(section, "exclude"),
            section.flag("ambiguous", false));
    BrandAccounts accounts =
        new BrandAccounts(accounts(section, "accounts"), accounts(section, "employees"));
    List<String> competitors = section.texts("competitors");
    String owner = section.text("owner");
    return new Brand(
        id,
        name,
        words,
        accounts,
        competitors,
        owner,
        alert(section.section("alert")),
        response(section.section("response")),
        Brand.DEFAULT_HALF_LIFE_MILLIS);
  }

  private static String id(ConfigSection section) {
    String id = section.requiredText("id", "acme-air");
    ConfigValue value = section.value("id");
    if (value != null && !id.isEmpty() && !ID.matcher(id).matches()) {
      String better =
          id.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
      value.problem(
          quoted(id) + " is not an id",
          "use lower case letters, digits and hyphens: " + (better.isEmpty() ? "acme" : better));
    }
    return id;
  }

  private static List<String> words(ConfigSection section, String field) {
    List<String> words = section.texts(field);
    for (ConfigValue item : section.items(field)) {
      if (item.isText() && !BrandMatcher.canMatch(Objects.requireNonNullElse(item.text(), "x"))) {
        item.problem("there is nothing in it to look for", "write letters, digits or an emoji");
      }
    }
    return words;
  }

  private static List<String> domains(ConfigSection section) {
    List<String> domains = section.texts("domains");
    for (ConfigValue item : section.items("domains")) {
      String domain = item.isText() ? item.text() : null;
      if (domain != null && !HOST.matcher(domain).matches()) {
        String host = domain.replaceFirst("^[a-zA-Z]+://", "").replaceFirst("[/:?#].*$", "");
        String better = HOST.matcher(host).matches() ? host : "acmeair.example";
        item.problem(quoted(domain) + " is not a domain", "write it like " + better);
      }
    }
    return domains;
  }

  private static Map<String, List<String>> accounts(ConfigSection section, String field) {
    Map<String, List<String>> accounts = new LinkedHashMap<>();
    section
        .byName(field)
        .forEach(
            (network, handles) -> {
              checkNetwork(network, handles);
              accounts.put(network, handles.texts());
            });
    return accounts;
  }

  /** Any network may come in as post.v1; only what looks like a slip is refused. */
  private static void checkNetwork(String network, ConfigValue handles) {
    if (NETWORKS.contains(network)) {
      return;
    }
    if (network.equalsIgnoreCase("twitter")) {
      handles.problem("unknown network 'twitter'", "it is called x here");
    } else {
      Nearest.to(network, NETWORKS.subList(1, NETWORKS.size()))
          .ifPresent(
              name ->
                  handles.problem(
                      "unknown network " + quoted(network), "did you mean " + name + "?"));
    }
  }

  private static AlertSettings alert(ConfigSection section) {
    AlertSettings otherwise = AlertSettings.DEFAULT;
    List<StoryKind> on = new ArrayList<>();
    ConfigValue kinds = section.value("on");
    if (kinds != null) {
      kinds.items().stream()
          .map(kind -> kind.choice(StoryKind.class))
          .filter(Objects::nonNull)
          .forEach(on::add);
    }
    AlertSettings settings =
        new AlertSettings(
            kinds == null ? otherwise.on() : on,
            section.aboveZero("falseAlarmsPerWeek", otherwise.falseAlarmsPerWeek()),
            section.count("minAuthors", otherwise.minAuthors()),
            section.count("maxPerHour", otherwise.maxPerHour()),
            section.choice("mode", otherwise.mode()),
            risk(section.section("risk")),
            section.flag("spike", otherwise.spike()));
    section.end();
    return settings;
  }

  private static AlertSettings.Risk risk(ConfigSection section) {
    AlertSettings.Risk otherwise = AlertSettings.Risk.DEFAULT;
    AlertSettings.Risk risk =
        new AlertSettings.Risk(
            section.count("minAuthors", otherwise.minAuthors()),
            section.aboveZero("falseAlarmsPerWeek", otherwise.falseAlarmsPerWeek()));
    section.end();
    return risk;
  }

  private static ResponseSettings response(ConfigSection section) {
    ResponseSettings otherwise = ResponseSettings.DEFAULT;
    ResponseSettings settings =
        new ResponseSettings(
            section.choice("counts", otherwise.counts()),
            section.durationMillis("followUp", otherwise.followUpMillis()));
    section.end();
    return settings;
  }
}
