/** A server of a network on loopback, steered by hand: for the tests of all connectors. */
@NullMarked
package io.outcry.network.fake;

import org.jspecify.annotations.NullMarked;
