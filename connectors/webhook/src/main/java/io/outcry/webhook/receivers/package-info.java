/** Where an alert goes: the settings of a receiver and what they resolve to on a worker. */
@NullMarked
package io.outcry.webhook.receivers;

import org.jspecify.annotations.NullMarked;
