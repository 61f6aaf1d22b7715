// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.rehearsal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.outcry.domain.brands.Brand;
import io.outcry.schemas.alerts.Alert;
import io.outcry.schemas.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** An alert of which nothing happened; each change gives another one. */
public final class MadeUpAlert {
  /** Stands for each time in alert.json. */
  private static final String ANY_TIME = "<now>";

  final ObjectNode json;

  private MadeUpAlert(ObjectNode json) {
    this.json = json;
  }

  /** A firing one of a brand, all of whose times are this one. */
  public static MadeUpAlert of(Brand brand, Instant at) {
    MadeUpAlert made = new MadeUpAlert(template(at));
    made.json.putObject("brand").put("id", brand.id()).put("name", brand.name());
    made.json.put("owner", brand.owner());
    made.json.put("alertId", "a_" + brand.id() + "_made-up").put("storyId", brand.id() + ":x:0");
    return made;
  }

  /** With another text in a field of the alert. */
  public MadeUpAlert with(String field, String value) {
    ObjectNode copy = json.deepCopy();
    copy.put(field, value);
    return new MadeUpAlert(copy);
  }

  public MadeUpAlert revision(int revision) {
    ObjectNode copy = json.deepCopy();
    copy.put("revision", revision);
    return new MadeUpAlert(copy);
  }

  /** As of this time. */
  public MadeUpAlert at(Instant at) {
    ObjectNode copy = json.deepCopy();
    copy.put("at", at.toString()).withObject("/timing").put("raisedAt", at.toString());
    return new MadeUpAlert(copy);
  }

  MadeUpAlert headline(String title, String happening, String answered, String odds, String next) {
    ObjectNode copy = json.deepCopy();
    copy.withObject("/headline")
        .put("title", title)
        .put("happening", happening)
        .put("answered", answered)
        .put("odds", odds)
        .put("next", next);
    return new MadeUpAlert(copy);
  }

  MadeUpAlert acknowledged(String by, Instant at) {
    ObjectNode copy = json.deepCopy();
    copy.putObject("acknowledged").put("by", by).put("at", at.toString());
    return new MadeUpAlert(copy);
  }

  /** With evidence of a risk of this kind. */
  public MadeUpAlert risk(String kind) {
    ObjectNode copy = json.deepCopy();
    ObjectNode risk = copy.putArray("risk").addObject().put("kind", kind);
    risk.putArray("posts");
    risk.putArray("words");
    return new MadeUpAlert(copy);
  }

  /** With all its posts on this network. */
  public MadeUpAlert network(String network) {
    ObjectNode copy = json.deepCopy();
    ObjectNode spread = copy.withObject("/spread");
    spread.putObject("perNetwork").put(network, spread.path("posts").asLong());
    return new MadeUpAlert(copy);
  }

  /** With all its posts in this language. */
  public MadeUpAlert language(String tag) {
    ObjectNode copy = json.deepCopy();
    copy.putArray("languages").add(tag);
    return new MadeUpAlert(copy);
  }

  /** With these posts as evidence. */
  public MadeUpAlert samples(List<Alert.Sample> samples) {
    ObjectNode copy = json.deepCopy();
    copy.set("samples", Json.mapper().valueToTree(samples));
    return new MadeUpAlert(copy);
  }

  /** The contract. */
  public Alert alert() {
    try {
      return Json.mapper().treeToValue(json, Alert.class);
    } catch (JsonProcessingException e) { // it comes with us
      throw new IllegalStateException("alert.json is no alert.v1", e);
    }
  }

  private static ObjectNode template(Instant at) {
    try (InputStream in = MadeUpAlert.class.getResourceAsStream("alert.json")) {
      if (in == null) {
        throw new IllegalStateException("alert.json is missing from the jar");
      }
      String json = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return (ObjectNode) Json.mapper().readTree(json.replace(ANY_TIME, at.toString()));
    } catch (IOException e) {
      throw new IllegalStateException("alert.json cannot be read from the jar", e);
    }
  }
}
