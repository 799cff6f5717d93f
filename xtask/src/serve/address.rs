//! The address of a server on this machine.

use std::net::{Ipv4Addr, TcpListener};

use anyhow::{Result, anyhow};

use crate::base::Base;

/// The address to open in a browser.
pub fn url(port: u16, base: &Base) -> String {
    format!("http://127.0.0.1:{port}{base}")
}

/// Listens on a port; 0 stands for any free one.
pub fn bind(port: u16) -> Result<TcpListener> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(|error| {
        anyhow!("cannot use port {port} ({error}); end what uses it or choose another with `--port 8081`")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_port_in_use_is_reported_with_a_remedy() {
        let taken = bind(0).unwrap();
        let port = taken.local_addr().unwrap().port();
        let error = bind(port).unwrap_err().to_string();
        assert!(error.starts_with(&format!("cannot use port {port}")), "{error}");
        assert!(error.ends_with("choose another with `--port 8081`"), "{error}");
    }
}
