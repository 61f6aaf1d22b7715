/** Alerts as messages to receivers. */
@NullMarked
package io.outcry.deliver.messages;

import org.jspecify.annotations.NullMarked;
