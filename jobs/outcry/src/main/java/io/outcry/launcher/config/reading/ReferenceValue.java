// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.config.reading;

import io.outcry.webhook.receivers.Reference;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Addresses and secrets of the receivers file. Neither is ever shown in a problem: an address may
 * be secret, too.
 */
public final class ReferenceValue {
  /** What a file that is refused anyway goes on with. */
  public static final Reference NONE = Reference.environment("NONE");

  private ReferenceValue() {}

  /** An address, given or as a reference. */
  public static Reference url(ConfigValue value, boolean allowPrivate) {
    if (!value.isText()) {
      return secret(value);
    }
    String text = value.text();
    if (text == null) {
      return NONE;
    }
    try {
      URI address = new URI(text);
      String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
      if (address.getHost() == null || !(scheme.equals("https") || scheme.equals("http"))) {
        value.problem("this is not a web address", "write https://host/path");
      } else if (scheme.equals("http") && !allowPrivate) {
        value.problem(
            "this is plain http, which is not encrypted",
            "write https, or allowPrivateAddresses: true for a receiver at home");
      } else if (address.getRawUserInfo() != null) {
        value.problem("there is a user name in the address", "leave out what is before the @");
      }
    } catch (URISyntaxException e) { // its message would show the address
      value.problem("this is not a web address", "write https://host/path");
    }
    return Reference.given(text);
  }

  /** One secret, or several while it rotates; at least one, perhaps {@link #NONE}. */
  public static List<Reference> secrets(ConfigSection section, String field, String example) {
    ConfigValue value = section.required(field, example);
    if (value == null) {
      return List.of(NONE);
    }
    if (!value.isList()) {
      return List.of(secret(value));
    }
    List<Reference> all = new ArrayList<>();
    value.items().forEach(item -> all.add(secret(item)));
    if (all.isEmpty()) {
      value.problem("there is no secret in it", "write [{ env: NEW }, { env: OLD }]");
      return List.of(NONE);
    }
    return all;
  }

  /** One secret that has to be there. */
  public static Reference secret(ConfigSection section, String field, String example) {
    ConfigValue value = section.required(field, example);
    return value == null ? NONE : secret(value);
  }

  private static Reference secret(ConfigValue value) {
    if (value.isText()) {
      value.problem("a secret stands in the file itself", "write { env: NAME } or { file: PATH }");
      return NONE;
    }
    ConfigSection section = value.section();
    if (section == null) {
      return NONE;
    }
    String environment = section.text("env");
    String file = section.text("file");
    section.end();
    if ((environment == null) == (file == null)) {
      value.problem("it has to name one place", "write { env: NAME } or { file: PATH }");
      return NONE;
    }
    return environment != null ? Reference.environment(environment) : Reference.file(file);
  }
}
