// SPDX-License-Identifier: Apache-2.0
package io.outcry.webhook.sending;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * One attempt: connect to an address that was checked, POST, read the answer. {@link #run} blocks,
 * {@link #end} frees it from any other thread. Redirects are not followed.
 */
final class HttpExchange implements Attempt {
  private final HttpCall call;
  private final Dialer dialer;
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private boolean ended;
  private Answer answer = Answer.without(Fault.TIMEOUT);

  HttpExchange(HttpCall call, Dialer dialer) {
    this.call = call;
    this.dialer = dialer;
  }

  @Override
  public void run() {
    try {
      post(dialer.dial(call.host(), call.port(), call.allowPrivateAddresses()));
    } catch (IOException e) {
      answer(Answer.without(Fault.of(e)));
    } finally {
      end();
    }
  }

  @Override
  public synchronized Reply end() {
    ended = true;
    dialer.close();
    return new Reply(answer, body.toString(StandardCharsets.UTF_8));
  }

  /** The first word counts: what goes wrong after the status was read changes nothing. */
  private synchronized void answer(Answer found) {
    if (!ended && answer.status() == null) {
      answer = found;
    }
  }

  private void post(Socket connected) throws IOException {
    Socket secured = call.isTls() ? dialer.secure(connected, call.host(), call.port()) : connected;
    OutputStream out = secured.getOutputStream();
    out.write(call.head());
    out.write(call.body());
    out.flush();
    InputStream in = new BufferedInputStream(secured.getInputStream());
    ResponseHead head = ResponseHead.read(in);
    answer(Answer.of(head.status(), head.retryAfter()));
    ResponseBody.copy(in, head, body); // also lets the receiver finish
  }
}
