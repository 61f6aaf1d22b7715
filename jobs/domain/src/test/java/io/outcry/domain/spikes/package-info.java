@NullMarked
package io.outcry.domain.spikes;

import org.jspecify.annotations.NullMarked;
