package likeness.app;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** The rooms that ship, and what each may know. The same table stands in ARCHITECTURE.md. */
enum Room {
    IMAGE("turns encoded pictures into pixels and back; it must serve whoever has a picture and nothing else"),
    PICTURE("makes profile pictures; it must serve any program that shows a face beside a name", IMAGE),
    SCENE("is plain data; who only wants to describe a scene must not drag in codecs, formats or people"),
    GLTF("is a file format; it must be able to write any scene, of a person or of a chair", IMAGE, SCENE),
    OPTIMIZE("makes any scene lighter; what it shows and how it will be stored must not matter", IMAGE, SCENE),
    RENDER("draws any scene; a picture must not depend on how its subject was made or stored", IMAGE, SCENE),
    PACK("is the format of the asset pack; its builder and its reader share it and nothing above it"),
    HUMAN("makes a scene of a person; how it is drawn or saved is decided elsewhere", SCENE, PACK, IMAGE),
    SERVER(
            "keeps identities and serves them; who only wants a file of a person must not need a database",
            IMAGE,
            PICTURE,
            SCENE,
            GLTF,
            OPTIMIZE,
            RENDER,
            PACK,
            HUMAN),
    APP("wires everything and is known by nothing", IMAGE, PICTURE, SCENE, GLTF, OPTIMIZE, RENDER, PACK, HUMAN, SERVER);

    private final String why;
    private final Set<Room> known;

    Room(String why, Room... known) {
        this.why = why;
        this.known = Set.of(known);
    }

    /** The rooms it may not know. */
    Set<Room> strangers() {
        Set<Room> strangers = EnumSet.allOf(Room.class);
        strangers.removeAll(known);
        strangers.remove(this);
        return strangers;
    }

    Set<Room> known() {
        return known;
    }

    String why() {
        return why;
    }

    String module() {
        return name().toLowerCase(Locale.ROOT);
    }

    String packages() {
        return "likeness." + module() + "..";
    }
}
