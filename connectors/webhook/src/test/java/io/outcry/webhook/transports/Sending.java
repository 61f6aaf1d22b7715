// SPDX-License-Identifier: Apache-2.0
package io.outcry.webhook.transports;

import io.outcry.webhook.receivers.Destination;
import io.outcry.webhook.receivers.Evidence;
import io.outcry.webhook.receivers.Format;
import io.outcry.webhook.receivers.Receiver;
import io.outcry.webhook.receivers.Reference;
import io.outcry.webhook.sending.Timeouts;
import io.outcry.webhook.sending.addresses.HostResolver;
import io.outcry.webhook.sending.attempts.Answer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocketFactory;

/** Sends one message through the transport of a receiver, with secrets from an environment. */
final class Sending {
  static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
  static final String OLD_SECRET = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";
  static final Reference KEY = Reference.environment("KEY");
  static final Map<String, String> ENVIRONMENT =
      Map.of("KEY", "the-key", "SECRET", SECRET, "OLD_SECRET", OLD_SECRET);

  private static final Timeouts PATIENT = new Timeouts(10_000, 20_000);

  private Sending() {}

  static Receiver receiver(Format format, Destination destination) {
    return new Receiver("r", format, destination, Evidence.FULL, true, null);
  }

  static Answer send(Receiver receiver, Message message) throws Exception {
    SSLSocketFactory tls = (SSLSocketFactory) SSLSocketFactory.getDefault();
    return send(receiver, message, HostResolver.OF_THIS_MACHINE, tls);
  }

  static Answer send(
      Receiver receiver, Message message, HostResolver resolver, SSLSocketFactory tls)
      throws Exception {
    try (var transports =
        new Transports(List.of(receiver), ENVIRONMENT::get, 1, PATIENT, resolver, tls)) {
      return transports
          .send(receiver.id(), message, System.currentTimeMillis())
          .get(30, TimeUnit.SECONDS);
    }
  }
}
