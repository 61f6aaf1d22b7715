// SPDX-License-Identifier: Apache-2.0
package io.outcry.reddit.things;

import io.outcry.schemas.posts.Inbound;
import io.outcry.schemas.posts.MalformedPostException;
import io.outcry.schemas.posts.PostFormat;
import java.util.regex.Pattern;

/**
 * Reddit's comments (t1) and submissions (t3), one in each record: as the API wraps them, {@code
 * {"kind":"t1","data":{…}}}, or the data alone, as dumps have it. A listing or a tree of comments
 * is refused: each thing in it has to be a record of its own.
 *
 * <p>What was deleted or removed, by whomever, is a deletion of that post.
 */
public final class RedditFormat implements PostFormat {
  private static final long serialVersionUID = 1;

  private static final Pattern WRAPPED = Pattern.compile("\"kind\"\\s*:\\s*\"(t1|t3|Listing)\"");
  private static final Pattern MARK_OF_DATA =
      Pattern.compile("\"(link_id|selftext|body|permalink|num_comments|created_utc)\"\\s*:");

  @Override
  public String name() {
    return "reddit";
  }

  @Override
  public boolean recognises(String head) {
    return WRAPPED.matcher(head).find()
        || (head.contains("\"subreddit") && MARK_OF_DATA.matcher(head).find());
  }

  @Override
  public Inbound read(byte[] record) throws MalformedPostException {
    return Thing.read(record).inbound();
  }
}
