// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.config;

import static io.outcry.launcher.config.reading.Problems.quoted;

import io.outcry.launcher.config.reading.ConfigSection;
import io.outcry.launcher.config.reading.ConfigValue;
import io.outcry.launcher.config.reading.ReferenceValue;
import io.outcry.webhook.receivers.Destination.Mailbox;
import io.outcry.webhook.receivers.Destination.Tls;
import io.outcry.webhook.receivers.Reference;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The mail server and the addresses of a receiver of the format {@code email}. */
final class MailboxSection {
  private static final Pattern HOST =
      Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?");
  private static final Pattern ADDRESS =
      Pattern.compile(
          "[^@<>,;\\s]+@[A-Za-z0-9.-]+|[^@<>,;\\r\\n\"]+ <[^@<>,;\\s]+@[A-Za-z0-9.-]+>");

  private MailboxSection() {}

  static Mailbox read(ConfigSection section, boolean allowPrivate) {
    section.required(
        "smtp", "{ host: mail.example, tls: starttls, user: outcry, password: { env: NAME } }");
    ConfigSection smtp = section.section("smtp");
    String host = section.value("smtp") == null ? "" : host(smtp);
    Tls tls = smtp.choice("tls", Tls.STARTTLS);
    int port = smtp.count("port", portOf(tls));
    if (port > 65_535) {
      smtp.problem("port " + port + " is none", "write 1 to 65535");
    }
    if (tls == Tls.NONE && !allowPrivate) {
      smtp.problem(
          "tls: none sends mail and password unencrypted",
          "write starttls or implicit, or allowPrivateAddresses: true for a server at home");
    }
    String user = smtp.text("user");
    Reference password = password(smtp, user);
    smtp.end();
    return new Mailbox(host, port, tls, user, password, from(section), to(section));
  }

  private static String host(ConfigSection smtp) {
    String host = smtp.requiredText("host", "mail.example");
    ConfigValue value = smtp.value("host");
    if (value != null && !host.isEmpty() && !HOST.matcher(host).matches()) {
      value.problem(quoted(host) + " is not the name of a host", "write mail.example");
    }
    return host;
  }

  private static int portOf(Tls tls) {
    return switch (tls) {
      case STARTTLS -> 587;
      case IMPLICIT -> 465;
      case NONE -> 25;
    };
  }

  private static @Nullable Reference password(ConfigSection smtp, @Nullable String user) {
    ConfigValue password = smtp.value("password");
    if (user != null) {
      return ReferenceValue.secret(smtp, "password", "{ env: SMTP_PASSWORD }");
    }
    if (password != null) {
      password.problem("there is a password and no user", "add user, or leave both out");
    }
    return null;
  }

  private static String from(ConfigSection section) {
    String from = section.requiredText("from", "Outcry <outcry@acme.example>");
    ConfigValue value = section.value("from");
    if (value != null && !from.isEmpty()) {
      checkAddress(value, from);
    }
    return from;
  }

  private static List<String> to(ConfigSection section) {
    ConfigValue value = section.required("to", "[pr@acme.example]");
    if (value == null) {
      return List.of();
    }
    if (value.isList() && value.items().isEmpty()) {
      value.problem("is empty", "name an address: [pr@acme.example]");
    }
    for (ConfigValue item : section.items("to")) {
      if (item.isText()) {
        checkAddress(item, String.valueOf(item.text()));
      }
    }
    return value.texts();
  }

  private static void checkAddress(ConfigValue value, String address) {
    if (!ADDRESS.matcher(address).matches()) {
      value.problem(
          quoted(address) + " is not a mail address",
          "write pr@acme.example or PR desk <pr@acme.example>");
    }
  }
}
