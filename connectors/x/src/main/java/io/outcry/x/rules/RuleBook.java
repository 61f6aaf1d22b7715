// SPDX-License-Identifier: Apache-2.0
package io.outcry.x.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.outcry.network.Fault;
import io.outcry.schemas.json.Json;
import io.outcry.x.api.XApi;
import io.outcry.x.api.XClient;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The rules that X keeps for an app. Rules whose tags are not Outcry's are left as they are. */
public final class RuleBook {
  private static final Logger LOG = LoggerFactory.getLogger(RuleBook.class);
  private static final String PATH = "/2/tweets/search/stream/rules";
  private static final int AT_ONCE = 100;

  private final XClient client;

  public RuleBook(XApi api) {
    this.client = new XClient(api);
  }

  /**
   * Makes Outcry's rules those that are {@code wanted}, and touches none that is right already.
   *
   * @throws Fault {@code REFUSED} if X finds fault with a rule, with its tag
   */
  public void synchronise(List<Rule> wanted) throws IOException, InterruptedException {
    Map<String, String> ids = new HashMap<>(); // of ours, by their value
    List<String> stale = new ArrayList<>();
    for (JsonNode rule : all()) {
      if (rule.path("tag").asText().startsWith(Rule.OURS)) {
        String twin = ids.put(rule.path("value").asText(), rule.path("id").asText());
        if (twin != null) {
          stale.add(twin);
        }
      }
    }
    List<Rule> missing = wanted.stream().filter(it -> !ids.containsKey(it.value())).toList();
    Set<String> values = new HashSet<>(wanted.stream().map(Rule::value).toList());
    ids.forEach(
        (value, id) -> {
          if (!values.contains(value)) {
            stale.add(id);
          }
        });
    delete(stale); // first: a plan may have no room for both
    add(missing);
    if (!stale.isEmpty() || !missing.isEmpty()) {
      LOG.info("Rules at X: {} added, {} removed", missing.size(), stale.size());
    }
  }

  private List<JsonNode> all() throws IOException, InterruptedException {
    List<JsonNode> rules = new ArrayList<>();
    String page = "";
    do {
      JsonNode answer = client.get(PATH + page);
      answer.path("data").forEach(rules::add);
      String next = answer.path("meta").path("next_token").asText();
      page =
          next.isEmpty()
              ? ""
              : "?pagination_token=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
    } while (!page.isEmpty());
    return rules;
  }

  private void delete(List<String> ids) throws IOException, InterruptedException {
    for (int from = 0; from < ids.size(); from += AT_ONCE) {
      ObjectNode body = Json.mapper().createObjectNode();
      ArrayNode array = body.putObject("delete").putArray("ids");
      ids.subList(from, Math.min(ids.size(), from + AT_ONCE)).forEach(array::add);
      client.post(PATH, body);
    }
  }

  private void add(List<Rule> rules) throws IOException, InterruptedException {
    for (int from = 0; from < rules.size(); from += AT_ONCE) {
      addSome(rules.subList(from, Math.min(rules.size(), from + AT_ONCE)));
    }
  }

  private void addSome(List<Rule> rules) throws IOException, InterruptedException {
    ObjectNode body = Json.mapper().createObjectNode();
    ArrayNode array = body.putArray("add");
    rules.forEach(rule -> array.addObject().put("value", rule.value()).put("tag", rule.tag()));
    JsonNode answer;
    try {
      answer = client.post(PATH, body);
    } catch (Fault e) {
      if (e.kind() != Fault.Kind.REFUSED) {
        throw e;
      }
      throw new Fault(
          e.kind(),
          "rules %s to %s: %s"
              .formatted(rules.get(0).tag(), rules.get(rules.size() - 1).tag(), e.getMessage()),
          e);
    }
    for (JsonNode problem : answer.path("errors")) {
      refuse(rules, problem);
    }
  }

  private static void refuse(List<Rule> rules, JsonNode problem) throws Fault {
    String title = problem.path("title").asText();
    if (title.equals("DuplicateRule")) { // somebody else has it: its posts come
      return;
    }
    String value = problem.path("value").asText();
    String tag =
        rules.stream().filter(it -> it.value().equals(value)).map(Rule::tag).findFirst().orElse("");
    List<String> details = new ArrayList<>();
    problem.path("details").forEach(detail -> details.add(detail.asText()));
    String why = details.isEmpty() ? problem.path("detail").asText() : String.join("; ", details);
    throw new Fault(
        Fault.Kind.REFUSED, "X refuses the rule %s %s: %s: %s".formatted(tag, value, title, why));
  }
}
