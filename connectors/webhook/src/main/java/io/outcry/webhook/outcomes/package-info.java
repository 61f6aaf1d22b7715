/** What an answer means, and when the next attempt is due. */
@NullMarked
package io.outcry.webhook.outcomes;

import org.jspecify.annotations.NullMarked;
