// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.config;

import io.outcry.webhook.receivers.Evidence;
import io.outcry.webhook.receivers.Format;
import io.outcry.webhook.receivers.Receiver;
import io.outcry.webhook.receivers.Reference;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One receiver of the receivers file, perhaps not complete; the file is refused then. Addresses and
 * secrets are never shown in a problem: they may be secret.
 */
record ReceiverSection(
    String id,
    Format format,
    Reference url,
    List<Reference> secrets,
    Evidence evidence,
    boolean allowPrivateAddresses,
    @Nullable String fallback) {
  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
  private static final List<String> LATER_FORMATS =
      List.of("cloudevents", "slack", "teams", "pagerduty", "email");
  private static final List<String> LATER_EVIDENCE = List.of("excerpt", "link");
  private static final Reference NONE = Reference.environment("NONE");

  static ReceiverSection read(ConfigSection section) {
    String id = section.requiredText("id", "pr-desk");
    ConfigValue idValue = section.value("id");
    if (idValue != null && !id.isEmpty() && !ID.matcher(id).matches()) {
      idValue.problem("this is not an id", "use lower case letters, digits and hyphens: pr-desk");
    }
    boolean allowPrivate = section.flag("allowPrivateAddresses", false);
    ReceiverSection receiver =
        new ReceiverSection(
            id,
            notLater(section, "format", LATER_FORMATS)
                ? section.choice("format", Format.STANDARD_WEBHOOKS)
                : Format.STANDARD_WEBHOOKS,
            url(section, allowPrivate),
            secrets(section),
            notLater(section, "evidence", LATER_EVIDENCE)
                ? section.choice("evidence", Evidence.FULL)
                : Evidence.FULL,
            allowPrivate,
            section.text("fallback"));
    section.end();
    return receiver;
  }

  Receiver receiver() {
    List<Reference> atLeastOne = secrets.isEmpty() ? List.of(NONE) : secrets;
    return new Receiver(id, format, url, atLeastOne, evidence, allowPrivateAddresses, fallback);
  }

  private static boolean notLater(ConfigSection section, String field, List<String> later) {
    ConfigValue value = section.value(field);
    if (value == null || !value.isText() || !later.contains(value.text())) {
      return true;
    }
    value.problem(
        "'" + value.text() + "' is not supported by this release yet",
        "leave it out: the default is "
            + ConfigValue.name(field.equals("format") ? Format.STANDARD_WEBHOOKS : Evidence.FULL));
    return false;
  }

  private static Reference url(ConfigSection section, boolean allowPrivate) {
    ConfigValue value = section.required("url", "https://hooks.example/outcry");
    if (value == null) {
      return NONE;
    }
    if (!value.isText()) {
      return reference(value);
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
            "this is plain http, which anybody on the way can read",
            "write https, or allowPrivateAddresses: true for a receiver at home");
      } else if (address.getRawUserInfo() != null) {
        value.problem("there is a user name in the address", "leave out what is before the @");
      }
    } catch (URISyntaxException e) { // its message would show the address
      value.problem("this is not a web address", "write https://host/path");
    }
    return Reference.given(text);
  }

  private static List<Reference> secrets(ConfigSection section) {
    ConfigValue value = section.required("secret", "{ env: OUTCRY_PR_DESK_SECRET }");
    List<Reference> all = new ArrayList<>();
    if (value == null) {
      return all;
    }
    if (!value.isList()) {
      all.add(reference(value));
    } else if (value.items().isEmpty()) {
      value.problem("there is no secret in it", "write [{ env: NEW }, { env: OLD }]");
    } else {
      value.items().forEach(item -> all.add(reference(item)));
    }
    return all;
  }

  private static Reference reference(ConfigValue value) {
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
