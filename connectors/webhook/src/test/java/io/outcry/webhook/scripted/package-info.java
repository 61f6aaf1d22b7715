/** A receiver on loopback that answers from a script: for the tests of all modules. */
@NullMarked
package io.outcry.webhook.scripted;

import org.jspecify.annotations.NullMarked;
