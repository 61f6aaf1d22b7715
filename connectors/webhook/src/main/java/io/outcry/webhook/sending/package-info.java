/** One POST over a connection of its own, with its address checked and its time bounded. */
@NullMarked
package io.outcry.webhook.sending;

import org.jspecify.annotations.NullMarked;
