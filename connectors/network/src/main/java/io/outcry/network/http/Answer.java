// SPDX-License-Identifier: Apache-2.0
package io.outcry.network.http;

import java.net.http.HttpHeaders;
import java.util.Optional;

/**
 * A whole answer.
 *
 * @param status 200 to 299, or 304
 * @param body unpacked
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
public record Answer(int status, HttpHeaders headers, byte[] body) {
  public Optional<String> header(String name) {
    return headers.firstValue(name);
  }
}
