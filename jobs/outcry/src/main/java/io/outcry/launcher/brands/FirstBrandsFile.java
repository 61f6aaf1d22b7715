// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.brands;

import io.outcry.launcher.terminal.UserException;
import io.outcry.schemas.json.Json;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What can be guessed about a brand from its name, written so that a person can put it right. */
record FirstBrandsFile(String id, String name, List<String> domains, boolean ambiguous) {

  static FirstBrandsFile of(String name, List<String> domains) {
    String trimmed = name.strip();
    String plain = Normalizer.normalize(trimmed, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    String id =
        plain
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-+|-+$", "")
            .replaceAll("^(.{0,64}).*$", "$1");
    if (trimmed.codePoints().noneMatch(Character::isLetterOrDigit)) {
      throw UserException.usage("brands init: the name has no letter; write it as people do");
    }
    List<String> hosts = domains.stream().map(FirstBrandsFile::host).toList();
    String safeId = id.isEmpty() ? "brand-1" : id;
    return new FirstBrandsFile(safeId, trimmed, hosts, OrdinaryWords.makeUp(trimmed));
  }

  String ambiguityInWords() {
    return ambiguous
        ? "\"" + name + "\" is also ordinary language: posts need one of the context words, too."
        : "\"" + name + "\" does not look like ordinary language: the name alone is enough.";
  }

  String yaml(String schema) {
    return """
        # yaml-language-server: $schema=%s
        # Which brand to hear. Check it with: outcry check --brands FILE --posts POSTS
        brands:
          - id: %s
            name: %s
            # What people write. A name that begins with # or @ needs quotes.
            names: [%s]
            # Your official accounts, without @. Posts that call them (@AcmeAir) are heard only when
            # they stand here. What they write counts as your answer, so an account that is not yours
            # hides alerts. These are guesses: confirm them, then remove the #.
            # accounts: { x: [%s]%s }
        %s    # %s
            ambiguous: %s
        %s    # Phrases with the name that mean something else.
            # exclude: [acme anvils]
            # alert:
            #   falseAlarmsPerWeek: 1      # how many needless alerts you accept
            #   mode: shadow               # judges and reports, sends nothing; live is the default
        """
        .formatted(
            schema,
            id,
            quoted(name),
            names().stream().map(FirstBrandsFile::quoted).collect(Collectors.joining(", ")),
            joined(),
            domains.isEmpty() ? "" : ", bluesky: [" + domains.get(0) + "]",
            domains.isEmpty()
                ? "    # domains: [acmeair.example]   # a link to one makes a post a mention\n"
                : "    domains: [" + String.join(", ", domains) + "]\n",
            ambiguous
                ? "An ordinary word or a short name: it counts only beside one of the context words."
                : "true if the name is also an ordinary word or somebody else's name.",
            ambiguous,
            ambiguous
                ? "    context: [customer service, support, order, delivery, refund, app, store]\n"
                : "    # context: [flight, gate, luggage]   # words that make an ambiguous name yours\n");
  }

  private List<String> names() {
    Set<String> names = new LinkedHashSet<>();
    names.add(name);
    boolean oneWord = joined().equals(name);
    if (!oneWord) {
      names.add(joined());
    }
    if (!(ambiguous && oneWord)) { // the tag of an ordinary word is as ordinary
      names.add("#" + joined().toLowerCase(Locale.ROOT));
    }
    return new ArrayList<>(names);
  }

  /** The name as hashtags and handles write it. */
  private String joined() {
    return name.codePoints()
        .filter(c -> Character.isLetterOrDigit(c) || c == '_')
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static String host(String domain) {
    return domain
        .strip()
        .replaceFirst("^[a-zA-Z]+://", "")
        .replaceFirst("[/:?#].*$", "")
        .toLowerCase(Locale.ROOT);
  }

  /** JSON texts are YAML texts. */
  private static String quoted(String text) {
    boolean plain =
        text.matches("[\\p{L}][\\p{L}\\p{N} ]*")
            && !text.matches("(?i)true|false|yes|no|on|off|null|y|n");
    return plain ? text : Json.line(text);
  }
}
