// SPDX-License-Identifier: Apache-2.0
package io.outcry.webhook.sending.http;

import io.outcry.webhook.sending.addresses.Dialer;
import io.outcry.webhook.sending.attempts.Answer;
import io.outcry.webhook.sending.attempts.Attempt;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** POSTs and reads the answer. Redirects are not followed. */
public final class HttpExchange extends Attempt {
  private final HttpCall call;
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();

  public HttpExchange(HttpCall call, Dialer dialer) {
    super(dialer);
    this.call = call;
  }

  @Override
  protected String words() {
    return body.toString(StandardCharsets.UTF_8);
  }

  @Override
  protected void send() throws IOException {
    Socket connected = dialer.dial(call.host(), call.port(), call.allowPrivateAddresses());
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
