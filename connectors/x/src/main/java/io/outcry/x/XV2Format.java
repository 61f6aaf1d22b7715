// SPDX-License-Identifier: Apache-2.0
package io.outcry.x;

import io.outcry.schemas.posts.Inbound;
import io.outcry.schemas.posts.MalformedPostException;
import io.outcry.schemas.posts.PostFormat;
import io.outcry.x.v2.V2Records;

/**
 * X's v2 objects, one in each record: a post in {@code data} with its author, media and other posts
 * in {@code includes}, as the streams send them; a post that holds all these within itself; and
 * what a stream says besides: compliance events, errors, disconnects.
 *
 * <p>A repost has the text of the original. An edited post keeps the id of its first version.
 */
public final class XV2Format implements PostFormat {
  private static final long serialVersionUID = 1;

  @Override
  public String name() {
    return "x-v2";
  }

  @Override
  public boolean recognises(String head) {
    return V2Records.recognises(head);
  }

  @Override
  public Inbound read(byte[] record) throws MalformedPostException {
    return V2Records.read(record);
  }
}
