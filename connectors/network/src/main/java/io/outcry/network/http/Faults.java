// SPDX-License-Identifier: Apache-2.0
package io.outcry.network.http;

import io.outcry.network.Fault;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpHeaders;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong, in words and by kind. Addresses are told without their query: it may be secret.
 */
final class Faults {
  private static final int SHOWN_CHARACTERS = 200;

  private Faults() {}

  /** An answer that is none of ours: anything but 2xx and 304. */
  static Fault of(URI uri, int status, HttpHeaders headers, byte[] body, Instant now) {
    String message = "%s answered %d%s".formatted(place(uri), status, said(status, headers, body));
    if (status == 429) {
      return new Fault(Fault.Kind.RATE_LIMIT, message, Waits.after(headers, now));
    }
    return status >= 500
        ? new Fault(Fault.Kind.SERVER, message, Waits.after(headers, now))
        : new Fault(Fault.Kind.REFUSED, message);
  }

  /** A connection that could not be made or broke. */
  static Fault of(URI uri, Throwable trouble) {
    return trouble instanceof Fault fault
        ? fault
        : new Fault(Fault.Kind.CONNECTION, place(uri) + ": " + words(trouble), trouble);
  }

  /** What a fault of the connection is, for a person. */
  static String words(Throwable trouble) {
    for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnresolvedAddressException || cause instanceof UnknownHostException) {
        return "there is no host of this name";
      }
      if (cause instanceof SSLException) {
        return "no secure connection: " + said(cause);
      }
    }
    if (trouble instanceof HttpTimeoutException) {
      return "no answer in time";
    }
    if (trouble instanceof ConnectException) {
      return "no connection" + (trouble.getMessage() == null ? "" : ": " + said(trouble));
    }
    if (String.valueOf(trouble.getMessage()).startsWith("chunked transfer encoding")) {
      return "it ended in the middle of the answer"; // the library tells the state of its parser
    }
    return trouble instanceof IOException && trouble.getMessage() != null
        ? said(trouble)
        : trouble.getClass().getSimpleName();
  }

  /** Scheme, host, port and path. */
  static String place(URI uri) {
    String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    return uri.getScheme() + "://" + uri.getHost() + port + uri.getPath();
  }

  private static String said(Throwable trouble) {
    return printable(String.valueOf(trouble.getMessage()));
  }

  private static String said(int status, HttpHeaders headers, byte[] body) {
    if (status >= 300 && status < 400) {
      String target = headers.firstValue("location").map(Faults::withoutQuery).orElse("nowhere");
      return ", to " + printable(target) + "; it is not followed: name the address itself";
    }
    String text = printable(new String(body, StandardCharsets.UTF_8));
    return text.isEmpty() ? "" : ": " + text;
  }

  private static @Nullable String withoutQuery(String address) {
    int query = address.indexOf('?');
    return query < 0 ? address : address.substring(0, query);
  }

  private static String printable(String text) {
    String clean = text.replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ").strip();
    return clean.length() <= SHOWN_CHARACTERS ? clean : clean.substring(0, SHOWN_CHARACTERS) + "…";
  }

  static Fault tooLarge(URI uri, long bytes) {
    return new Fault(
        Fault.Kind.SERVER,
        "%s sent more than %,d bytes at once".formatted(place(uri), bytes),
        (Duration) null);
  }
}
