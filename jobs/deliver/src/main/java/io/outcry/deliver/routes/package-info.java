/** Which receivers an alert is for. */
@NullMarked
package io.outcry.deliver.routes;

import org.jspecify.annotations.NullMarked;
