//! The camera: which part of the world the frame shows. A value; every change makes a new one.

use crate::unit::{Pixel, Size, World, WorldBounds};

/// How many times closer than the home view the camera may come.
pub const MAX_ZOOM: f64 = 32.0;

/// Pixels a world unit may have at home. Wider than any screen needs, and narrow enough that no
/// arithmetic on it leaves the finite numbers.
const HOME_SCALES: (f64, f64) = (1e-9, 1e12);

/// A change of the view.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Command {
    /// Moves the content.
    Pan {
        /// CSS pixels to the right.
        dx: f64,
        /// CSS pixels down.
        dy: f64,
    },
    /// Zooms so that what is under a point of the screen stays there.
    ZoomAbout {
        /// The point that stays.
        at: Pixel,
        /// How many times larger the content becomes; above 0.
        factor: f64,
    },
    /// Moves and zooms at once: what is under `from` comes under `to`.
    Pinch {
        /// The middle between two fingers, before.
        from: Pixel,
        /// The same, after.
        to: Pixel,
        /// How many times larger the content becomes; above 0.
        factor: f64,
    },
    /// Zooms about the middle of the frame.
    Zoom {
        /// How many times larger the content becomes; above 0.
        factor: f64,
    },
    /// Back to the home view.
    Home,
    /// Shows all of the bounds, as close as possible.
    Fit {
        /// What is to be seen.
        bounds: WorldBounds,
        /// CSS pixels to leave free on each side, where the frame has so many.
        padding: f64,
    },
}

/// A view of the world in a frame. Its zoom lies in 1 to [`MAX_ZOOM`], and it never shows anything that
/// the home view does not show.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Camera {
    centre: World,
    scale: f64,
    size: Size,
    home: WorldBounds,
    home_scale: f64,
}

impl Camera {
    /// The view that shows all of `bounds`, centred, as large as the frame allows. A size that is not
    /// drawable counts as 0 × 0.
    pub fn home(bounds: WorldBounds, size: Size) -> Self {
        let size = if size.is_drawable() { size } else { Size { width: 0.0, height: 0.0 } };
        let scale = fitting_scale(bounds, size);
        Self { centre: bounds.centre(), scale, size, home: bounds, home_scale: scale }
    }

    /// The same scale on the same centre, as far as the limits allow, in a frame of another size; the home view stays
    /// the home view.
    #[must_use]
    pub fn resized(self, size: Size) -> Self {
        let home = Self::home(self.home, size);
        if self.is_home() { home } else { home.looking(self.centre, self.scale) }
    }

    /// The point of the world in the middle of the frame.
    pub fn centre(self) -> World {
        self.centre
    }

    /// CSS pixels a world unit.
    pub fn scale(self) -> f64 {
        self.scale
    }

    /// What the home view shows.
    pub fn home_bounds(self) -> WorldBounds {
        self.home
    }

    /// The frame.
    pub fn size(self) -> Size {
        self.size
    }

    /// How many times closer than the home view, in 1 to [`MAX_ZOOM`].
    pub fn zoom(self) -> f64 {
        self.scale / self.home_scale
    }

    /// Whether this is the home view.
    pub fn is_home(self) -> bool {
        // At the home scale the limits leave the centre nowhere else to go.
        self.scale <= self.home_scale
    }

    /// Where a point of the world appears.
    pub fn to_screen(self, point: World) -> Pixel {
        let middle = self.size.middle();
        Pixel {
            x: middle.x + (point.x - self.centre.x) * self.scale,
            y: middle.y + (point.y - self.centre.y) * self.scale,
        }
    }

    /// The point of the world that appears at `at`.
    pub fn to_world(self, at: Pixel) -> World {
        let middle = self.size.middle();
        World {
            x: self.centre.x + (at.x - middle.x) / self.scale,
            y: self.centre.y + (at.y - middle.y) / self.scale,
        }
    }

    /// The part of the world that the frame shows.
    pub fn shown(self) -> WorldBounds {
        let corner = self.to_world(Pixel { x: 0.0, y: 0.0 });
        let opposite = self.to_world(Pixel { x: self.size.width, y: self.size.height });
        WorldBounds::at(corner).union(WorldBounds::at(opposite))
    }

    /// The view after the command. One that makes no sense (a number that is not finite, a factor of 0 or
    /// less) changes nothing.
    #[must_use]
    pub fn apply(self, command: Command) -> Self {
        match command {
            Command::Pan { dx, dy } => self.panned(dx, dy),
            Command::ZoomAbout { at, factor } => self.zoomed(at, factor),
            Command::Pinch { from, to, factor } => {
                self.zoomed(from, factor).panned(to.x - from.x, to.y - from.y)
            }
            Command::Zoom { factor } => self.zoomed(self.size.middle(), factor),
            Command::Home => Self::home(self.home, self.size),
            Command::Fit { bounds, padding } => self.fitted(bounds, padding),
        }
    }

    /// The view at a `share` (0 to 1) of the way to another one in the same frame. What of the world is seen grows or
    /// shrinks evenly, so that the one point that is at the same place of the screen in both views stays there.
    #[must_use]
    pub fn towards(self, to: Self, share: f64) -> Self {
        let share = if share.is_nan() { 1.0 } else { share.clamp(0.0, 1.0) };
        let between = |from: f64, to: f64| from + (to - from) * share;
        let centre = World { x: between(self.centre.x, to.centre.x), y: between(self.centre.y, to.centre.y) };
        to.looking(centre, 1.0 / between(1.0 / self.scale, 1.0 / to.scale))
    }

    fn panned(self, dx: f64, dy: f64) -> Self {
        let centre = World { x: self.centre.x - dx / self.scale, y: self.centre.y - dy / self.scale };
        self.looking(centre, self.scale)
    }

    fn zoomed(self, at: Pixel, factor: f64) -> Self {
        if factor.is_nan() || factor <= 0.0 {
            return self;
        }
        let fixed = self.to_world(at);
        let scale = self.limited_scale(self.scale * factor);
        let shrunk = self.scale / scale;
        let centre = World {
            x: fixed.x + (self.centre.x - fixed.x) * shrunk,
            y: fixed.y + (self.centre.y - fixed.y) * shrunk,
        };
        self.looking(centre, scale)
    }

    fn fitted(self, bounds: WorldBounds, padding: f64) -> Self {
        let room = |side: f64| (side - 2.0 * padding.max(0.0)).max(side / 2.0);
        let inner = Size { width: room(self.size.width), height: room(self.size.height) };
        self.looking(bounds.centre(), fitting_scale(bounds, inner))
    }

    /// The view at `centre` with `scale` CSS pixels a world unit, as far as the limits allow. This is the one place where
    /// they are kept; numbers that are not finite change nothing.
    #[must_use]
    pub fn looking(self, centre: World, scale: f64) -> Self {
        if !centre.is_finite() || !scale.is_finite() {
            return self;
        }
        let scale = self.limited_scale(scale);
        let middle = self.home.centre();
        // As far as zooming about a point of the bounds leads, so that it stays under the pointer.
        let slack = |extent: f64| extent * (1.0 - self.home_scale / scale).max(0.0) / 2.0;
        let (across, down) = (slack(self.home.width()), slack(self.home.height()));
        let centre = World {
            x: centre.x.clamp(middle.x - across, middle.x + across),
            y: centre.y.clamp(middle.y - down, middle.y + down),
        };
        Self { centre, scale, ..self }
    }

    fn limited_scale(self, scale: f64) -> f64 {
        scale.clamp(self.home_scale, self.home_scale * MAX_ZOOM)
    }
}

/// The largest scale at which the bounds fit; 1 where nothing can be drawn.
fn fitting_scale(bounds: WorldBounds, size: Size) -> f64 {
    if !size.is_drawable() {
        return 1.0;
    }
    let across = size.width / bounds.width();
    let down = size.height / bounds.height();
    across.min(down).clamp(HOME_SCALES.0, HOME_SCALES.1)
}
