// Makes a humanoid Avatar for a model of Likeness that was loaded at run time (for instance by glTFast), so that Unity's
// humanoid clips play on it. Put the script on any object and call Apply with the model's root, or set the root and let
// Start do it. The model stands in T-pose when it is loaded, which is what AvatarBuilder needs.
//
// Written after Unity's documentation of AvatarBuilder, HumanDescription and HumanTrait; not run in an editor.

using System.Collections.Generic;
using System.Linq;
using UnityEngine;

public sealed class LikenessHumanoid : MonoBehaviour
{
    [SerializeField] Transform model;
    [SerializeField] RuntimeAnimatorController controller;

    // Unity's name of a human bone, and the joint of the model that is it. The test of this project reads this table.
    static readonly (string Bone, string Joint)[] Bones =
    {
        ("Hips", "Hips"),
        ("Spine", "Spine"),
        ("Chest", "Spine1"),
        ("UpperChest", "Spine2"),
        ("Neck", "Neck"),
        ("Head", "Head"),
        ("LeftEye", "LeftEye"),
        ("RightEye", "RightEye"),
        ("LeftShoulder", "LeftShoulder"),
        ("LeftUpperArm", "LeftArm"),
        ("LeftLowerArm", "LeftForeArm"),
        ("LeftHand", "LeftHand"),
        ("RightShoulder", "RightShoulder"),
        ("RightUpperArm", "RightArm"),
        ("RightLowerArm", "RightForeArm"),
        ("RightHand", "RightHand"),
        ("LeftUpperLeg", "LeftUpLeg"),
        ("LeftLowerLeg", "LeftLeg"),
        ("LeftFoot", "LeftFoot"),
        ("LeftToes", "LeftToeBase"),
        ("RightUpperLeg", "RightUpLeg"),
        ("RightLowerLeg", "RightLeg"),
        ("RightFoot", "RightFoot"),
        ("RightToes", "RightToeBase"),
        ("Left Thumb Proximal", "LeftHandThumb1"),
        ("Left Thumb Intermediate", "LeftHandThumb2"),
        ("Left Thumb Distal", "LeftHandThumb3"),
        ("Left Index Proximal", "LeftHandIndex1"),
        ("Left Index Intermediate", "LeftHandIndex2"),
        ("Left Index Distal", "LeftHandIndex3"),
        ("Left Middle Proximal", "LeftHandMiddle1"),
        ("Left Middle Intermediate", "LeftHandMiddle2"),
        ("Left Middle Distal", "LeftHandMiddle3"),
        ("Left Ring Proximal", "LeftHandRing1"),
        ("Left Ring Intermediate", "LeftHandRing2"),
        ("Left Ring Distal", "LeftHandRing3"),
        ("Left Little Proximal", "LeftHandPinky1"),
        ("Left Little Intermediate", "LeftHandPinky2"),
        ("Left Little Distal", "LeftHandPinky3"),
        ("Right Thumb Proximal", "RightHandThumb1"),
        ("Right Thumb Intermediate", "RightHandThumb2"),
        ("Right Thumb Distal", "RightHandThumb3"),
        ("Right Index Proximal", "RightHandIndex1"),
        ("Right Index Intermediate", "RightHandIndex2"),
        ("Right Index Distal", "RightHandIndex3"),
        ("Right Middle Proximal", "RightHandMiddle1"),
        ("Right Middle Intermediate", "RightHandMiddle2"),
        ("Right Middle Distal", "RightHandMiddle3"),
        ("Right Ring Proximal", "RightHandRing1"),
        ("Right Ring Intermediate", "RightHandRing2"),
        ("Right Ring Distal", "RightHandRing3"),
        ("Right Little Proximal", "RightHandPinky1"),
        ("Right Little Intermediate", "RightHandPinky2"),
        ("Right Little Distal", "RightHandPinky3"),
    };

    void Start()
    {
        if (model != null)
        {
            Apply(model);
        }
    }

    /// <summary>Gives the model an Animator with a humanoid Avatar; returns it.</summary>
    public Animator Apply(Transform root)
    {
        Avatar avatar = AvatarBuilder.BuildHumanAvatar(root.gameObject, Describe(root));
        if (!avatar.isValid || !avatar.isHuman)
        {
            throw new System.InvalidOperationException($"{root.name} is no humanoid: see the console for the bone");
        }
        avatar.name = root.name;
        if (!root.TryGetComponent(out Animator animator))
        {
            animator = root.gameObject.AddComponent<Animator>();
        }
        animator.avatar = avatar;
        animator.runtimeAnimatorController = controller;
        return animator;
    }

    static HumanDescription Describe(Transform root)
    {
        Transform[] all = root.GetComponentsInChildren<Transform>(true);
        var names = new HashSet<string>(all.Select(node => node.name));
        return new HumanDescription
        {
            human = Bones.Where(pair => names.Contains(pair.Joint)).Select(Human).ToArray(),
            skeleton = all.Select(Standing).ToArray(),
            upperArmTwist = 0.5f,
            lowerArmTwist = 0.5f,
            upperLegTwist = 0.5f,
            lowerLegTwist = 0.5f,
            armStretch = 0.05f,
            legStretch = 0.05f,
            feetSpacing = 0f,
            hasTranslationDoF = false,
        };
    }

    static HumanBone Human((string Bone, string Joint) pair)
    {
        return new HumanBone
        {
            humanName = pair.Bone,
            boneName = pair.Joint,
            limit = new HumanLimit { useDefaultValues = true },
        };
    }

    static SkeletonBone Standing(Transform node)
    {
        return new SkeletonBone
        {
            name = node.name,
            position = node.localPosition,
            rotation = node.localRotation,
            scale = node.localScale,
        };
    }
}
