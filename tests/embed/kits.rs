//! The kits by which newsrooms frame pages, each as it is published.

use crate::heights::assert_frames_follow;
use crate::newsroom::Case;

#[test]
fn pym_makes_each_frame_as_high_as_its_page() {
    Case::of("frames-pym").with_kits().visit(|newsroom| {
        assert_frames_follow(newsroom);
        newsroom.in_frame(0, |page| {
            assert!(page.query().contains("childId=matrix"), "{}", page.query());
            assert_eq!(
                page.count(".dm-notice"),
                0,
                "what pym adds is taken for ours"
            );
        });
    });
}

#[test]
fn newswires_frames_makes_each_frame_as_high_as_its_page() {
    Case::of("frames-newswire")
        .with_kits()
        .visit(assert_frames_follow);
}
