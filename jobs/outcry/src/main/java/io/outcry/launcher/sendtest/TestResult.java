// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.sendtest;

import io.outcry.webhook.sending.attempts.Answer;
import io.outcry.webhook.sending.attempts.Fault;

/**
 * What came of a test message.
 *
 * @param delivered whether the receiver took it
 * @param words what came back, and how to mend it where that is no good
 */
record TestResult(String receiver, boolean delivered, String words) {

  static TestResult of(String receiver, Answer answer, long tookMillis) {
    Integer status = answer.status();
    if (status == null && answer.fault() == null) { // it speaks no HTTP
      boolean all = answer.said() == null;
      String heard = "taken in " + tookMillis + " ms";
      return new TestResult(
          receiver, all, all ? heard : heard + ", but not for every address: " + answer.said());
    }
    if (status == null) {
      Fault fault = answer.fault() == null ? Fault.CONNECTION : answer.fault();
      String said = answer.said() == null ? "" : " (it says " + answer.said() + ")";
      return new TestResult(receiver, false, after(tookMillis, fault) + words(fault) + said);
    }
    boolean delivered = status / 100 == 2;
    String heard = "HTTP %d in %d ms".formatted(status, tookMillis);
    return new TestResult(receiver, delivered, delivered ? heard : heard + ": " + mend(status));
  }

  /**
   * @param problem what is wrong with its settings, without a secret
   */
  static TestResult unusable(String receiver, String problem) {
    return new TestResult(receiver, false, "not sent: " + problem);
  }

  @Override
  public String toString() {
    return receiver + ": " + (delivered ? "delivered, " : "FAILED, ") + words;
  }

  private static String after(long tookMillis, Fault fault) {
    boolean answered = fault == Fault.REJECTED || fault == Fault.DEFERRED;
    return (answered ? "answered after " : "no answer after ") + tookMillis + " ms: ";
  }

  private static String words(Fault fault) {
    return switch (fault) {
      case ADDRESS ->
          "its address is private, loopback or link-local, so nothing was sent; write a public"
              + " one, or allowPrivateAddresses: true";
      case DNS -> "its host has no address; check the name, and this machine's DNS";
      case CONNECTION -> "refused, reset or closed early; check host and port, and that it runs";
      case TLS ->
          "no trusted TLS: check that the certificate is valid, of this host and of a known"
              + " authority";
      case PROTOCOL -> "what answers there does not speak as it should; check address and port";
      case TIMEOUT -> "too slow; answer first and work later";
      case DEFERRED -> "not now; real messages would be sent again later";
      case REJECTED -> "refused; check token, channel, login and addresses";
    };
  }

  private static String mend(int status) {
    if (status / 100 == 3) {
      return "redirects are not followed; write the address that it points to";
    }
    return switch (status) {
      case 401, 403 -> "refused; compare the secret on both sides, and the clocks";
      case 404, 405 -> "nothing takes a POST there; check the path of the url";
      case 410 -> "it says that it is gone for good; write another address";
      case 429 -> "it is throttled; the real messages would be sent again later";
      default ->
          status / 100 == 5
              ? "it failed inside; see its log. Real messages would be sent again later"
              : "it did not like the message; see its log";
    };
  }
}
